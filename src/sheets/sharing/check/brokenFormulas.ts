import { ailingCells } from "../repair/repairWorkbook.ts";
import type { CheckedBook } from "./checkedBook.ts";
import type { Finding } from "./finding.ts";

/** Formulas of ours that Excel spells with a prefix or a file before them; #NAME? is among the errors. */
export function brokenFormulas({ scan }: CheckedBook): Finding[] {
  const places = ailingCells(scan).filter(({ isUnknown }) => !isUnknown);
  return places.length === 0
    ? []
    : [{ rule: "broken", details: null, severity: "error", places, fixes: ["repair", "goTo"] }];
}
