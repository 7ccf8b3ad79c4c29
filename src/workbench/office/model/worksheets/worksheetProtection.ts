import { OfficeError } from "../../officeError.ts";
import type { World } from "../../world.ts";
import type { ClassMaker } from "../objects/officeClass.ts";
import { sheetState } from "../objects/places.ts";

/** Locked cells for as long as the workbook is open; passwords and options are not looked at. */
export const worksheetProtection: ClassMaker<"WorksheetProtection"> = ({ book, protectedSheets }) => ({
  properties: {
    Protected: { get: ({ sheet }) => protectedSheets.has(sheetState(book, sheet).id) },
  },
  methods: {
    Protect({ sheet }) {
      const { id } = sheetState(book, sheet);
      if (protectedSheets.has(id)) throw accessDenied();
      protectedSheets.add(id);
    },
    Unprotect({ sheet }) {
      protectedSheets.delete(sheetState(book, sheet).id);
    },
  },
});

/** Refuses to write into cells of a protected sheet, or of a workbook open for reading only. */
export function mustBeOpen({ protectedSheets, isReadOnly }: World, sheet: string): void {
  if (isReadOnly || protectedSheets.has(sheet)) throw accessDenied();
}

const accessDenied = () => new OfficeError("AccessDenied", "You cannot perform the requested operation.");
