import type { Book } from "../book.ts";
import type { Changes } from "../changes.ts";
import type { Objects, SheetObjects } from "../objects.ts";

type SheetObjectsFace = Pick<
  Book,
  | "conditionalFormats"
  | "putConditionalFormat"
  | "deleteConditionalFormat"
  | "charts"
  | "putChart"
  | "deleteChart"
  | "notes"
  | "putNote"
  | "deleteNote"
>;

type Kept = "conditionalFormats" | "charts" | "notes";

/** Conditional formats, charts and notes: kept as they are told; who shows them listens to the changes. */
export function createSheetObjects(objects: Objects, changes: Changes): SheetObjectsFace {
  function put<K extends Kept>(sheet: string, kept: K, key: string, value: Value<K>): void {
    (objects.of(sheet)[kept] as Map<string, Value<K>>).set(key, value);
    told(sheet, kept);
  }
  function drop(sheet: string, kept: Kept, key: string): void {
    if (objects.of(sheet)[kept].delete(key)) told(sheet, kept);
  }
  const told = (sheet: string, kept: Kept) => {
    changes.tell({ kind: changeKinds[kept], sheet, area: null });
  };

  return {
    conditionalFormats: (sheet) => [...objects.of(sheet).conditionalFormats.values()],
    putConditionalFormat: (sheet, format) => {
      put(sheet, "conditionalFormats", format.id, format);
    },
    deleteConditionalFormat: (sheet, id) => {
      drop(sheet, "conditionalFormats", id);
    },
    charts: (sheet) => [...objects.of(sheet).charts.values()],
    putChart: (sheet, chart) => {
      put(sheet, "charts", chart.id, chart);
    },
    deleteChart: (sheet, id) => {
      drop(sheet, "charts", id);
    },
    notes: (sheet) => [...objects.of(sheet).notes.values()],
    putNote: (sheet, note) => {
      put(sheet, "notes", noteKey(note.row, note.column), note);
    },
    deleteNote: (sheet, row, column) => {
      drop(sheet, "notes", noteKey(row, column));
    },
  };
}

type Value<K extends Kept> = SheetObjects[K] extends Map<string, infer V> ? V : never;

const changeKinds = { conditionalFormats: "format", charts: "chart", notes: "other" } as const;

export const noteKey = (row: number, column: number): string => `${row},${column}`;
