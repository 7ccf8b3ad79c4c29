import { latestRatio } from "../../../data/latestRatio.ts";
import type { ValuationPoint } from "../../../data/record.ts";
import { callsIn } from "../provenance/callsIn.ts";
import { placeOf, type FormulaCell } from "../scan/scannedBook.ts";
import type { CheckedBook } from "./checkedBook.ts";
import type { Finding } from "./finding.ts";
import { grouped } from "./grouped.ts";

/**
 * P/Es that stand in one row or one column of a sheet, looked up with ETF, and are measured by different methods
 * or bases: a reader would compare them. What PERGAP and PERHIST compare they have checked themselves.
 */
export function unlikePe(book: CheckedBook): Finding[] {
  const shown = book.own.flatMap((cell) => measuresShown(cell, book).map((measure) => ({ cell, measure })));
  const lines = [
    ...grouped(shown, ({ cell }) => `${cell.sheet.id} column ${cell.column}`),
    ...grouped(shown, ({ cell }) => `${cell.sheet.id} row ${cell.row}`),
  ];
  return lines.flatMap(([, line]): Finding[] => {
    const measures = grouped(line, ({ measure: { basis, method } }) => `${basis} ${method}`).map(
      ([, [first]]) => first!.measure,
    );
    if (measures.length < 2) return [];
    const places = [...new Set(line.map(({ cell }) => cell))].map(placeOf);
    return [{ rule: "unlikePe", details: { measures }, severity: "warning", places, fixes: ["goTo"] }];
  });
}

/** How the P/Es that a cell looks up were measured. */
function measuresShown(
  cell: FormulaCell,
  { scan, used }: CheckedBook,
): Pick<ValuationPoint, "basis" | "method">[] {
  const words = callsIn(cell, scan.sheets)
    .filter(({ name, words }) => name === "ETF" && words.some((word) => word === "PE" || word === "P/E"))
    .flatMap((call) => call.words);
  return [...new Set(words)].flatMap((ticker) => {
    const entry = used.find(({ record }) => record.kind === "valuations" && record.ticker === ticker);
    if (entry?.record.kind !== "valuations") return [];
    const latest = latestRatio(entry.record.points, "pe");
    return latest ? [latest] : [];
  });
}
