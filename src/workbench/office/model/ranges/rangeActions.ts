import type { Book } from "../../../book/book.ts";
import { intersect } from "../../cells/a1.ts";
import { OfficeError, apiNotFound } from "../../officeError.ts";
import type { World } from "../../world.ts";
import { copyCells } from "../cells/copyCells.ts";
import { flag, optional, word } from "../objects/given.ts";
import type { OfficeClass } from "../objects/officeClass.ts";
import { object, type OnRange } from "../objects/officeObject.ts";
import { rangeGiven } from "../objects/places.ts";

/** What a range does to the sheet. */
export function rangeActions({ book }: World): NonNullable<OfficeClass<OnRange>["methods"]> {
  return {
    Calculate: () => {
      book.calculate("Recalculate");
    },
    SetDirty: ({ sheet, area }) => {
      book.setDirty(sheet, area);
    },
    Select: (self) => {
      book.activateSheet(self.sheet);
      book.selection = self;
    },
    Clear: ({ sheet, area }, applyTo) => {
      const what = optional(applyTo, "All", (given) => word(given, CLEARED, "applyTo"), "applyTo");
      if (what === "Hyperlinks" || what === "RemoveHyperlinks") throw apiNotFound(`Range.clear(${what})`);
      book.clear(sheet, area, what);
    },
    Delete: (self, shift) => {
      refuseTables(book, self);
      book.deleteCells(self.sheet, self.area, word(shift, ["Up", "Left"], "shift"));
    },
    Insert: (self, shift) => {
      refuseTables(book, self);
      book.insertCells(self.sheet, self.area, word(shift, ["Down", "Right"], "shift"));
      return object("Range", self);
    },
    Merge: ({ sheet, area }, across) => {
      if (!optional(across, false, flag, "across")) book.merge(sheet, area);
      else for (let i = 0; i < area.rows; i++) book.merge(sheet, { ...area, row: area.row + i, rows: 1 });
    },
    Unmerge: ({ sheet, area }) => {
      book.unmerge(sheet, area);
    },
    CopyFrom: (self, source, copyType, skipBlanks, transpose) => {
      copyCells(book, rangeGiven(book, source, self.sheet), self, {
        what: optional(copyType, "All", (given) => word(given, COPIED, "copyType"), "copyType"),
        skipBlanks: optional(skipBlanks, false, flag, "skipBlanks"),
        transpose: optional(transpose, false, flag, "transpose"),
      });
    },
    MoveTo: (self, destination) => {
      const target = rangeGiven(book, destination, self.sheet);
      copyCells(book, self, target, {
        what: "All",
        skipBlanks: false,
        transpose: false,
        keepReferences: true,
      });
      book.clear(self.sheet, self.area, "All");
    },
  };
}

const CLEARED = ["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"] as const;
const COPIED = ["All", "Formulas", "Values", "Formats"] as const;

/** Excel moves no part of a table; whole rows of a sheet that hold it are another matter, and rare. */
function refuseTables(book: Book, { sheet, area }: OnRange): void {
  const cut = book.tables(sheet).find((table) => {
    const common = intersect(table.area, area);
    return common && (common.rows < table.area.rows || common.columns < table.area.columns);
  });
  if (cut) throw new OfficeError("InsertDeleteConflict", `The operation would break the table ${cut.name}.`);
}
