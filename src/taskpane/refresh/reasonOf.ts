import type { OwnCell } from "../../sheets/refresh/ownCells.ts";
import type { FunctionsFile } from "../functions/describedFunction.ts";
import { evaluate, type Evaluation } from "../functions/evaluate.ts";
import { readFormula } from "../functions/formulaText.ts";
import { isReference } from "../functions/argumentText.ts";
import { loadFunctions } from "../functions/loadFunctions.ts";
import { ownCalls } from "../functions/ownCalls.ts";

let described: Promise<FunctionsFile["functions"]> | undefined;

/**
 * Why a cell of ours is in error, in our own words: its function is asked once more, in the page. In a larger
 * formula each call is asked, and the first that fails is named. null where only Excel can tell: none of ours
 * fails, or its arguments are formulas of Excel's.
 */
export async function reasonOf({ formula, sheet }: OwnCell): Promise<string | null> {
  const whole = readFormula(formula);
  if (whole) return failureOf(whole, sheet.name);
  for (const text of ownCalls(formula)) {
    const call = readFormula(`=${text}`);
    const failure = call && (await failureOf(call, sheet.name));
    if (failure !== null) return `${text}: ${failure}`;
  }
  return null;
}

type Call = NonNullable<ReturnType<typeof readFormula>>;

/** What a call fails with; null where it succeeds, or cannot be asked here. */
async function failureOf({ id, typed }: Call, sheet: string): Promise<string | null> {
  const found = (await functionsByName()).find((each) => each.id === id);
  if (!found) return null;
  const onSheet = (text: string) =>
    isReference(text) && !text.includes("!") ? `'${sheet.replaceAll("'", "''")}'!${text}` : text;
  const result = await evaluate(found, typed.map(onSheet)).catch(unreadable);
  return result.state === "error" && result.message !== "" ? result.message : null;
}

const GONE: ReadonlySet<string> = new Set(["ItemNotFound", "InvalidArgument", "InvalidReference"]);

/** Cells that are not there, such as a spill that is none, are the reason of nothing that ours could tell. */
function unreadable(error: unknown): Evaluation {
  if (error instanceof OfficeExtension.Error && GONE.has(error.code)) return { state: "unknown" };
  throw error;
}

/** The descriptions, read once; after a failure the next call tries again. */
function functionsByName(): Promise<FunctionsFile["functions"]> {
  described ??= loadFunctions("en").then(
    ({ functions }) => functions,
    (error: unknown) => {
      described = undefined;
      throw error;
    },
  );
  return described;
}
