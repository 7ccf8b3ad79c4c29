import { formulaTokens } from "../../../xlsx/formulas/formulaTokens.ts";
import { referencesIn, type Reference } from "../scan/referencesIn.ts";
import { formulaCellAt, placeOf, type FormulaCell, type Place } from "../scan/scannedBook.ts";
import type { CheckedBook } from "./checkedBook.ts";
import type { Finding } from "./finding.ts";

const VOLATILE = new Set("TODAY NOW RAND RANDBETWEEN RANDARRAY OFFSET INDIRECT CELL INFO".split(" "));
/** A range of more cells than this is not looked through for each formula that reads it. */
const MAX_CELLS = 10_000;

/**
 * Formulas of ours that calculate without anybody changing anything: a function that changes by itself (TODAY,
 * NOW, RAND, OFFSET, INDIRECT, …) stands in the formula, or in a cell that the formula names, directly. What is
 * more than one step away is not looked at.
 */
export function volatileNear({ own, scan }: CheckedBook): Finding[] {
  const found = new Map<string, { readonly place: Place; readonly functions: string[]; formulas: number }>();
  const volatileCells = memoised(volatileIn);
  for (const cell of own)
    for (const source of [cell, ...sources(cell, scan.sheets)]) {
      const functions = volatileCells(source.formula);
      if (functions.length === 0) continue;
      const place = placeOf(source);
      const key = `${place.sheetId} ${place.row} ${place.column}`;
      const known = found.get(key);
      if (known) known.formulas += 1;
      else found.set(key, { place, functions, formulas: 1 });
    }
  return [...found.values()].map(({ place, functions, formulas }) => ({
    rule: "volatileNear",
    details: { functions: functions.join(", "), formulas },
    severity: "warning",
    places: [place],
    fixes: ["goTo", "toValue"],
  }));
}

/** Cells with formulas that a formula names. */
function sources(cell: FormulaCell, sheets: CheckedBook["scan"]["sheets"]): FormulaCell[] {
  return referencesIn(cell.formula, cell.sheet, sheets).flatMap(formulasWithin);
}

function formulasWithin({ sheet, row, column, rows, columns }: Reference): FormulaCell[] {
  if (rows * columns > MAX_CELLS) return [];
  return Array.from({ length: rows * columns }, (_, i) => {
    return formulaCellAt(sheet, row + Math.floor(i / columns), column + (i % columns)) ?? [];
  }).flat();
}

/** The functions in a formula that change by themselves, each once. */
export function volatileIn(formula: string): string[] {
  const tokens = formulaTokens(formula.slice(1));
  const called = tokens.flatMap(({ kind, text }, i) =>
    kind === "word" && tokens[i + 1]?.text === "(" ? [text.toUpperCase()] : [],
  );
  return [...new Set(called)].filter((name) => VOLATILE.has(name));
}

function memoised(of: (text: string) => string[]): (text: string) => string[] {
  const known = new Map<string, string[]>();
  return (text) => {
    const answer = known.get(text) ?? of(text);
    known.set(text, answer);
    return answer;
  };
}
