import type { Book } from "../../../book/book.ts";
import type { NameData } from "../../../book/bookData.ts";
import { parseA1, referenceFormula } from "../../cells/a1.ts";
import { OfficeError, invalidArgument, itemNotFound } from "../../officeError.ts";
import { flag, isOf, optional, text } from "../objects/given.ts";
import { collection, type ClassMaker } from "../objects/officeClass.ts";
import { object, type OfficeObject, type States } from "../objects/officeObject.ts";
import { range, referredRange, sheetState } from "../objects/places.ts";

type Scope = States["NamedItemCollection"];
type Name = States["NamedItem"];

const VALID = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u;

/** Sheet-scoped names carry the sheet's id in the book. */
const inScope =
  (sheet: string | null) =>
  (name: NameData): boolean =>
    (name.sheet ?? null) === sheet;

const dataOf = (book: Book, { name, sheet }: Name): NameData => {
  const found = book.names.find((own) => own.name === name && inScope(sheet)(own));
  if (!found) throw itemNotFound(`name ${name}`);
  return found;
};

function change(book: Book, self: Name, part: Partial<NameData>): void {
  book.putName({ ...dataOf(book, self), ...part });
}

export const namedItemCollection: ClassMaker<"NamedItemCollection"> = ({ book }) => {
  function add(
    { sheet }: Scope,
    name: unknown,
    formula: string,
    comment: unknown,
  ): OfficeObject<"NamedItem"> {
    const given = text(name, "name");
    if (!VALID.test(given) || parseA1(given) || /^[rc]$/i.test(given)) throw invalidArgument(`name ${given}`);
    const taken = book.names.some(
      (own) => own.name.toLowerCase() === given.toLowerCase() && inScope(sheet)(own),
    );
    if (taken) throw new OfficeError("ItemAlreadyExists", `The name ${given} already exists.`);
    const remark = optional(comment, "", text, "comment");
    book.putName({
      name: given,
      formula,
      visible: true,
      ...(sheet !== null && { sheet }),
      ...(remark !== "" && { comment: remark }),
    });
    return object("NamedItem", { name: given, sheet });
  }
  return collection<Scope>({
    items: ({ sheet }) =>
      book.names.filter(inScope(sheet)).map(({ name }) => object("NamedItem", { name, sheet })),
    find({ sheet }, key) {
      const wanted = text(key, "name").toLowerCase();
      const found = book.names.filter(inScope(sheet)).find(({ name }) => name.toLowerCase() === wanted);
      return found ? object("NamedItem", { name: found.name, sheet }) : null;
    },
    methods: {
      Add(self, name, reference, comment) {
        const formula = isOf(reference, "Range")
          ? referenceFormula(sheetState(book, reference.self.sheet).name, reference.self.area)
          : text(reference, "reference");
        return add(
          self,
          name,
          formula.startsWith("=") ? formula : `="${formula.replaceAll('"', '""')}"`,
          comment,
        );
      },
      AddFormulaLocal: (self, name, formula, comment) => add(self, name, text(formula, "formula"), comment),
    },
  });
};

export const namedItem: ClassMaker<"NamedItem"> = ({ book }) => {
  const place = (self: Name) => referredRange(book, dataOf(book, self).formula);
  const found = (self: Name) => {
    const at = place(self);
    return at && range(at.sheet, at.area);
  };
  return {
    identity: ({ name }) => ({ _Id: name }),
    properties: {
      Name: { get: (self) => dataOf(book, self).name },
      Scope: { get: ({ sheet }) => (sheet === null ? "Workbook" : "Worksheet") },
      Type: { get: (self) => (place(self) ? "Range" : "String") },
      Value: { get: (self) => dataOf(book, self).formula.replace(/^="?|"$/g, "") },
      Formula: {
        get: (self) => dataOf(book, self).formula,
        set: (self, value) => {
          change(book, self, { formula: text(value, "formula") });
        },
      },
      Visible: {
        get: (self) => dataOf(book, self).visible,
        set: (self, value) => {
          change(book, self, { visible: flag(value, "visible") });
        },
      },
      Comment: {
        get: (self) => dataOf(book, self).comment ?? "",
        set: (self, value) => {
          change(book, self, { comment: text(value, "comment") });
        },
      },
    },
    objects: {
      Worksheet({ sheet }) {
        if (sheet === null) throw itemNotFound("worksheet of a name of the workbook");
        return object("Worksheet", { sheet });
      },
      WorksheetOrNullObject: ({ sheet }) => (sheet === null ? null : object("Worksheet", { sheet })),
    },
    methods: {
      Delete(self) {
        dataOf(book, self);
        book.deleteName(self.name, self.sheet ?? undefined);
      },
      GetRange(self) {
        const at = found(self);
        if (!at)
          throw new OfficeError("InvalidReference", `The name ${self.name} does not stand for a range.`);
        return at;
      },
      GetRangeOrNullObject: found,
    },
  };
};
