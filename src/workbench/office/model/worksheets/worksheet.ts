import type { Area } from "../../../book/bookData.ts";
import { MAX_COLUMNS, MAX_ROWS } from "../../../../xlsx/cellAddress.ts";
import { worksheetEvents } from "../../eventHub.ts";
import { OfficeError, itemNotFound } from "../../officeError.ts";
import { copySheet } from "./copySheet.ts";
import { color, count, flag, isOf, optional, text, word } from "../objects/given.ts";
import { eventMethods, type ClassMaker } from "../objects/officeClass.ts";
import { object, type OnSheet } from "../objects/officeObject.ts";
import { addressed, range, sheetState } from "../objects/places.ts";
import { toPoints } from "../objects/points.ts";
import { validSheetName } from "./worksheetCollection.ts";

const WHOLE: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };
const FIRST: Area = { row: 0, column: 0, rows: 1, columns: 1 };

export const worksheet: ClassMaker<"Worksheet"> = (world) => {
  const { book } = world;
  const state = ({ sheet }: OnSheet) => sheetState(book, sheet);
  const used = ({ sheet }: OnSheet, valuesOnly: unknown) => {
    const area = book.usedArea(sheetState(book, sheet).id, optional(valuesOnly, false, flag, "valuesOnly"));
    return area && range(sheet, area);
  };
  const gridlines = {
    get: (self: OnSheet) => state(self).showGridlines,
    set: ({ sheet }: OnSheet, value: unknown) => {
      book.updateSheet(sheet, { showGridlines: flag(value, "showGridlines") });
    },
  };
  const neighbour = (self: OnSheet, step: 1 | -1, visibleOnly: unknown) => {
    const only = optional(visibleOnly, false, flag, "visibleOnly");
    const own = state(self).position;
    const beyond = [...book.sheets]
      .filter(
        ({ position, visibility }) => (position - own) * step > 0 && (!only || visibility === "Visible"),
      )
      .sort((a, b) => (a.position - b.position) * step)[0];
    return beyond ? object("Worksheet", { sheet: beyond.id }) : null;
  };
  const neighbourOrThrow = (self: OnSheet, step: 1 | -1, visibleOnly: unknown) => {
    const found = neighbour(self, step, visibleOnly);
    if (!found) throw itemNotFound("next worksheet");
    return found;
  };

  return {
    identity: (self) => ({ Id: state(self).id }),
    properties: {
      Id: { get: (self) => state(self).id },
      Name: {
        get: (self) => state(self).name,
        set: ({ sheet }, value) => {
          book.updateSheet(sheet, { name: validSheetName(book, text(value, "name"), sheet) });
        },
      },
      Position: {
        get: (self) => state(self).position,
        set: ({ sheet }, value) => {
          const position = count(value, "position");
          if (position >= book.sheets.length) throw itemNotFound(`position ${String(position)}`);
          book.updateSheet(sheet, { position });
        },
      },
      Visibility: {
        get: (self) => state(self).visibility,
        set: (self, value) => {
          const visibility = word(value, ["Visible", "Hidden", "VeryHidden"], "visibility");
          if (visibility !== "Visible") mustNotBeLastVisible(self.sheet);
          book.updateSheet(self.sheet, { visibility });
        },
      },
      TabColor: {
        get: (self) => state(self).tabColor ?? "",
        set: ({ sheet }, value) => {
          book.updateSheet(sheet, { tabColor: value === "" ? null : color(value, "tabColor") });
        },
      },
      ShowGridlines: gridlines,
      // the name under which the client sets it
      Gridlines: gridlines,
      StandardHeight: { get: () => 15 },
      StandardWidth: { get: ({ sheet }) => toPoints(book.columnWidth(sheet, MAX_COLUMNS - 1)) },
      EnableCalculation: { get: () => true },
    },
    objects: {
      Charts: (self) => object("ChartCollection", self),
      CustomProperties: (self) => object("WorksheetCustomPropertyCollection", self),
      FreezePanes: (self) => object("WorksheetFreezePanes", self),
      Names: ({ sheet }) => object("NamedItemCollection", { sheet }),
      Protection: (self) => object("WorksheetProtection", self),
      Tables: ({ sheet }) => object("TableCollection", { sheet }),
    },
    methods: {
      Activate: (self) => {
        if (state(self).visibility !== "Visible")
          throw new OfficeError("InvalidOperation", "A hidden worksheet cannot be activated.");
        book.activateSheet(self.sheet);
      },
      Calculate: (self, markAllDirty) => {
        if (optional(markAllDirty, false, flag, "markAllDirty")) book.setDirty(state(self).id, WHOLE);
        book.calculate("Recalculate");
      },
      Delete: (self) => {
        mustNotBeLastVisible(state(self).id);
        book.deleteSheet(self.sheet);
      },
      Copy: ({ sheet }, positionType, relativeTo) => {
        const other = isOf(relativeTo, "Worksheet") ? relativeTo.self.sheet : null;
        const kind = optional(
          positionType,
          "End",
          (given) => word(given, POSITIONS, "positionType"),
          "positionType",
        );
        return object("Worksheet", { sheet: copySheet(book, sheet, kind, other) });
      },
      GetRange: ({ sheet }, address) => {
        if (address === undefined || address === null || address === "") return range(sheet, WHOLE);
        const found = addressed(book, text(address, "address"), sheet);
        return range(found.sheet, found.area);
      },
      GetCell: ({ sheet }, row, column) =>
        range(sheet, { row: count(row, "row"), column: count(column, "column"), rows: 1, columns: 1 }),
      GetRangeByIndexes: ({ sheet }, row, column, rows, columns) =>
        range(sheet, {
          row: count(row, "startRow"),
          column: count(column, "startColumn"),
          rows: count(rows, "rowCount", 1),
          columns: count(columns, "columnCount", 1),
        }),
      GetUsedRange: (self, valuesOnly) => used(self, valuesOnly) ?? range(self.sheet, FIRST),
      GetUsedRangeOrNullObject: used,
      GetNext: (self, visibleOnly) => neighbourOrThrow(self, 1, visibleOnly),
      GetNextOrNullObject: (self, visibleOnly) => neighbour(self, 1, visibleOnly),
      GetPrevious: (self, visibleOnly) => neighbourOrThrow(self, -1, visibleOnly),
      GetPreviousOrNullObject: (self, visibleOnly) => neighbour(self, -1, visibleOnly),
      ...eventMethods(world, worksheetEvents, ({ sheet }: OnSheet) => sheet),
    },
  };

  function mustNotBeLastVisible(sheet: string): void {
    const others = book.sheets.filter(({ id, visibility }) => id !== sheet && visibility === "Visible");
    if (others.length === 0)
      throw new OfficeError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
  }
};

const POSITIONS = ["None", "Before", "After", "Beginning", "End"] as const;
