import { WORKBOOK, worksheetsEvents } from "../../eventHub.ts";
import { OfficeError, invalidArgument, itemNotFound } from "../../officeError.ts";
import { flag, optional, text } from "../objects/given.ts";
import { collection, eventMethods, type ClassMaker } from "../objects/officeClass.ts";
import { object, type OfficeObject } from "../objects/officeObject.ts";
import { findSheet, freshName } from "../objects/places.ts";
import type { Book } from "../../../book/book.ts";

export const worksheetCollection: ClassMaker<"WorksheetCollection"> = (world) => {
  const { book } = world;
  const inOrder = (visibleOnly: unknown = false) => {
    const only = optional(visibleOnly, false, flag, "visibleOnly");
    return [...book.sheets]
      .sort((a, b) => a.position - b.position)
      .filter(({ visibility }) => !only || visibility === "Visible")
      .map(({ id }) => object("Worksheet", { sheet: id }));
  };
  const some = (found: OfficeObject | undefined) => {
    if (!found) throw itemNotFound("worksheet");
    return found;
  };
  return collection<null>({
    properties: {},
    items: () => inOrder(),
    find(_, key) {
      const found = findSheet(book, key);
      return found && object("Worksheet", { sheet: found.id });
    },
    methods: {
      Add(_, name) {
        const known = book.sheets.map((sheet) => sheet.name);
        const given = optional(name, freshName("Sheet", known), text, "name");
        return object("Worksheet", { sheet: book.addSheet(validSheetName(book, given)).id });
      },
      GetActiveWorksheet: () => object("Worksheet", { sheet: book.activeSheet }),
      GetCount: (_, visibleOnly) => inOrder(visibleOnly).length,
      GetFirst: (_, visibleOnly) => some(inOrder(visibleOnly)[0]),
      GetLast: (_, visibleOnly) => some(inOrder(visibleOnly).at(-1)),
      ...eventMethods(world, worksheetsEvents, () => WORKBOOK),
    },
  });
};

/** Refuses names that Excel refuses: empty, over 31 characters, with : \ / ? * [ ], in apostrophes, "History", or taken. */
export function validSheetName(book: Book, name: string, own?: string): string {
  const wrong =
    name === "" ||
    name.length > 31 ||
    /[:\\/?*[\]]/.test(name) ||
    /^'|'$/.test(name) ||
    /^history$/i.test(name);
  if (wrong) throw invalidArgument(`worksheet name ${JSON.stringify(name)}`);
  const taken = findSheet(book, name);
  if (taken && taken.id !== own)
    throw new OfficeError("ItemAlreadyExists", `A worksheet named ${name} already exists.`);
  return name;
}
