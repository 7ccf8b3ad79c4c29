import { functionTable } from "../../functions/functionTable.ts";
import { argumentText, isReference } from "./argumentText.ts";
import type { DescribedFunction } from "./describedFunction.ts";
import { readValues } from "./selection.ts";

/** A result before it is in a cell: its rows, or why there is none. */
export type Evaluation =
  | { readonly state: "value"; readonly rows: readonly (readonly unknown[])[] }
  | { readonly state: "error"; readonly code: string; readonly message: string }
  /** An argument is a formula, which only Excel can calculate. */
  | { readonly state: "unknown" };

/**
 * Calls one of our functions as Excel would, with what is typed into the fields. Cells are read, nothing
 * is written, and the figures come from the same store as in cells.
 */
export async function evaluate(
  { id, parameters }: DescribedFunction,
  typed: readonly string[],
  read: typeof readValues = readValues,
): Promise<Evaluation> {
  const body = functionTable[id];
  if (!body) return { state: "unknown" };
  if (typed.some((text) => text.trim().startsWith("="))) return { state: "unknown" };
  const given = await Promise.all(
    parameters.map(async ({ dimensionality }, i) => {
      const text = typed[i]?.trim() ?? "";
      if (text === "") return null;
      const rows = isReference(text) ? await read(text) : [[valueOf(text)]];
      return dimensionality === "matrix" ? rows : rows[0]?.[0];
    }),
  );
  try {
    const result = await body(...given);
    return { state: "value", rows: isRows(result) ? result : [[result]] };
  } catch (error) {
    if (error instanceof CustomFunctions.Error)
      return { state: "error", code: error.code, message: error.message ?? "" };
    throw error;
  }
}

const isRows = (result: unknown): result is unknown[][] =>
  Array.isArray(result) && result.every(Array.isArray);

/** What Excel makes of a word in a formula. */
function valueOf(text: string): string | number | boolean {
  const written = argumentText(text);
  if (written.startsWith('"')) return text;
  if (/^(?:TRUE|FALSE)$/.test(written)) return written === "TRUE";
  return written.endsWith("%") ? Number(written.slice(0, -1)) / 100 : Number(written);
}
