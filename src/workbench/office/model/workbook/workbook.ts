import { itemNotFound } from "../../officeError.ts";
import { text } from "../objects/given.ts";
import type { ClassMaker } from "../objects/officeClass.ts";
import { object } from "../objects/officeObject.ts";
import { addressed, range } from "../objects/places.ts";

export const workbook: ClassMaker<"Workbook"> = (world) => {
  const { book } = world;
  /** Events name the range they are about by its address. */
  const ofEvent = (id: unknown) => {
    const { sheet, area } = addressed(book, text(id, "reference"), book.activeSheet);
    return range(sheet, area);
  };
  return {
    properties: {
      Name: { get: () => `${book.properties.title ?? "Book1"}.xlsx` },
      ReadOnly: { get: () => world.isReadOnly },
      AutoSave: { get: () => false },
      IsDirty: { get: () => true },
      PreviouslySaved: { get: () => false },
      UsePrecisionAsDisplayed: { get: () => false },
      CalculationEngineVersion: { get: () => 191029 },
    },
    objects: {
      Application: () => object("Application", null),
      CustomFunctions: () => object("CustomFunctions", null),
      CustomXmlParts: () => object("CustomXmlPartCollection", null),
      Names: () => object("NamedItemCollection", { sheet: null }),
      Properties: () => object("DocumentProperties", null),
      Settings: () => object("SettingCollection", null),
      Tables: () => object("TableCollection", { sheet: null }),
      Worksheets: () => object("WorksheetCollection", null),
      _Runtime: () => object("WorkbookRuntime", null),
    },
    methods: {
      GetSelectedRange: () => range(book.selection.sheet, book.selection.area),
      GetActiveCell: () => range(book.selection.sheet, { ...book.selection.area, rows: 1, columns: 1 }),
      _GetObjectByReferenceId: (_, id) => {
        const found = world.references.get(text(id, "reference"));
        if (!found) throw itemNotFound(`reference ${String(id)}`);
        return found;
      },
      _GetRangeForEventByReferenceId: (_, id) => ofEvent(id),
      _GetRangeOrNullObjectForEventByReferenceId: (_, id) => ofEvent(id),
      _GetReferenceCount: () => world.references.size,
      _RemoveReference: (_, id) => {
        world.references.remove(text(id, "reference"));
      },
      _RemoveAllReferences: () => {
        world.references.clear();
      },
      _SetOsfControlContainerReadyForCustomFunctions: () => {
        world.functions.ready();
      },
    },
  };
};
