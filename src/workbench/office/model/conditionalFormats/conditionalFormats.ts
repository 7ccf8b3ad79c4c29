import type { ConditionalFormatData } from "../../../book/bookData.ts";
import { intersect } from "../../cells/a1.ts";
import { apiNotFound, itemNotFound } from "../../officeError.ts";
import { formatOf, ofKind, typeOf, type Kind, type Of } from "./conditionalFormatData.ts";
import { flag } from "../objects/given.ts";
import { collection, type ClassMaker } from "../objects/officeClass.ts";
import {
  object,
  type ClassName,
  type OfficeObject,
  type OnFormat,
  type OnRange,
} from "../objects/officeObject.ts";
import { freshId, range } from "../objects/places.ts";

/** A format as it is just after it was added; the add-in sets its rule next. */
const begun: { readonly [K in Kind]: Omit<Of<K>, "id" | "areas" | "priority"> } = {
  CellValue: { type: "CellValue", operator: "GreaterThan", formula1: "=0", style: {} },
  Custom: { type: "Custom", formula: "=FALSE", style: {} },
  ContainsText: { type: "ContainsText", operator: "Contains", text: "", style: {} },
  ColorScale: {
    type: "ColorScale",
    points: [
      { at: "LowestValue", color: "#F8696B" },
      { at: "HighestValue", color: "#63BE7B" },
    ],
  },
  DataBar: { type: "DataBar", color: "#638EC6" },
};

const KINDS = Object.keys(begun) as Kind[];

export const conditionalFormatCollection: ClassMaker<"ConditionalFormatCollection"> = (world) => {
  const { book } = world;
  const items = ({ sheet, area }: OnRange) =>
    book
      .conditionalFormats(sheet)
      .filter(({ areas }) => areas.some((own) => intersect(own, area)))
      .sort((a, b) => a.priority - b.priority)
      .map(({ id }) => object("ConditionalFormat", { sheet, format: id }));
  return collection<OnRange>({
    items,
    find: (self, key) => items(self).find(({ self: { format } }) => format === key) ?? null,
    methods: {
      Add({ sheet, area }, type) {
        const kind = KINDS.find((known) => known === type);
        if (!kind) throw apiNotFound(`ConditionalFormatCollection.add(${String(type)})`);
        const others = book.conditionalFormats(sheet);
        const id = freshId(
          book.sheets.flatMap((own) => book.conditionalFormats(own.id).map((one) => one.id)),
        );
        const data = { ...begun[kind], id, areas: [area], priority: 0 } as ConditionalFormatData;
        // the newest comes first, as in Excel
        for (const other of others)
          book.putConditionalFormat(sheet, { ...other, priority: other.priority + 1 });
        book.putConditionalFormat(sheet, data);
        return object("ConditionalFormat", { sheet, format: id });
      },
      ClearAll: (self) => {
        for (const item of items(self)) book.deleteConditionalFormat(self.sheet, item.self.format);
      },
    },
  });
};

/** Names under which the API keeps the part of each kind. */
const parts = {
  CellValue: ["CellValue", "CellValueConditionalFormat"],
  ColorScale: ["ColorScale", "ColorScaleConditionalFormat"],
  ContainsText: ["TextComparison", "TextConditionalFormat"],
  Custom: ["Custom", "CustomConditionalFormat"],
  DataBar: ["DataBar", "DataBarConditionalFormat"],
} as const satisfies Record<Kind, readonly [string, ClassName]>;

export const conditionalFormat: ClassMaker<"ConditionalFormat"> = (world) => {
  const objects: Record<string, (self: OnFormat) => OfficeObject | null> = {};
  for (const [kind, [name, type]] of Object.entries(parts) as [
    Kind,
    readonly [string, "DataBarConditionalFormat"],
  ][]) {
    objects[name] = (self) => {
      ofKind(world, self, kind);
      return object(type, self);
    };
    objects[`${name}OrNullObject`] = (self) =>
      formatOf(world, self).type === kind ? object(type, self) : null;
  }
  return {
    identity: ({ format }) => ({ Id: format }),
    properties: {
      Id: { get: ({ format }) => format },
      Type: { get: (self) => typeOf(formatOf(world, self)) },
      Priority: { get: (self) => formatOf(world, self).priority },
      StopIfTrue: {
        get: () => false,
        set: (_, value) => {
          if (flag(value, "stopIfTrue")) throw apiNotFound("ConditionalFormat.stopIfTrue");
        },
      },
    },
    objects,
    methods: {
      Delete: (self) => {
        world.book.deleteConditionalFormat(self.sheet, formatOf(world, self).id);
      },
      GetRange: (self) => {
        const [area] = formatOf(world, self).areas;
        if (!area) throw itemNotFound("range");
        return range(self.sheet, area);
      },
    },
  };
};
