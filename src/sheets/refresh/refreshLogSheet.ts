import type { RefreshTexts } from "../../i18n/types/refreshTexts.ts";
import { address } from "../address.ts";
import type { Cell, Sheet } from "../sheet.ts";
import type { Change } from "./refreshCells.ts";

/** A change, and when it was found as a person reads it. */
interface Line extends Change {
  readonly time: string;
}

/** What changed in the refreshes so far as a sheet: one row a cell, newest first. */
export function refreshLogSheet(lines: readonly Line[], { logColumns, logSheet }: RefreshTexts): Sheet {
  const column = (header: string, width: number) => ({ header, format: "general" as const, width });
  return {
    kind: "refreshLog",
    name: logSheet,
    title: logSheet,
    notes: [],
    records: [],
    charts: [],
    blocks: [
      {
        table: "RefreshLog",
        heading: null,
        spillRows: 0,
        columns: [
          column(logColumns.time, 20),
          column(logColumns.sheet, 16),
          column(logColumns.cell, 8),
          column(logColumns.before, 16),
          column(logColumns.after, 16),
        ],
        rows: lines.map(({ time, sheet, row, column, before, after }) => [
          time,
          sheet.name,
          address(row, column),
          cellOf(before),
          cellOf(after),
        ]),
      },
    ],
  };
}

/** A value as Excel gave it; "" is an empty cell. */
function cellOf(value: unknown): Cell {
  if (value === "") return null;
  return typeof value === "number" || typeof value === "boolean" ? value : String(value);
}
