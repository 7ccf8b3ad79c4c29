import { isErrorValue } from "../../isErrorValue.ts";
import { placeOf } from "../scan/scannedBook.ts";
import type { CheckedBook } from "./checkedBook.ts";
import type { Finding, Fix } from "./finding.ts";
import { grouped } from "./grouped.ts";

/** Which button helps against which error. */
const FIXES: Readonly<Record<string, readonly Fix[]>> = {
  "#NAME?": ["repair", "goTo"],
  "#N/A": ["goTo", "refresh"],
  "#BUSY!": ["refresh", "goTo"],
};

/** Formulas of ours that show an error: one finding an error code. */
export function errorCells({ own }: CheckedBook): Finding[] {
  const failing = own.filter(({ value }) => isErrorValue(value) || value === "#BUSY!");
  return grouped(failing, ({ value }) => String(value)).map(([code, cells]) => ({
    rule: "errorCells",
    details: { code },
    severity: code === "#BUSY!" ? "warning" : "error",
    places: cells.map(placeOf),
    fixes: FIXES[code] ?? ["goTo"],
  }));
}
