import { text } from "../objects/given.ts";
import { collection, type ClassMaker } from "../objects/officeClass.ts";
import { object, type OnSheet } from "../objects/officeObject.ts";
import { sheetState } from "../objects/places.ts";
import type { World } from "../../world.ts";

const properties = ({ book }: World, sheet: string) => sheetState(book, sheet).customProperties;
const keyOf = (world: World, sheet: string, key: string) =>
  Object.keys(properties(world, sheet)).find((own) => own.toLowerCase() === key.toLowerCase());

function put(world: World, sheet: string, key: string, value: string): string {
  const own = keyOf(world, sheet, key) ?? key;
  world.book.updateSheet(sheet, { customProperties: { ...properties(world, sheet), [own]: value } });
  return own;
}

export const worksheetCustomPropertyCollection: ClassMaker<"WorksheetCustomPropertyCollection"> = (world) =>
  collection<OnSheet>({
    items: ({ sheet }) =>
      Object.keys(properties(world, sheet)).map((key) => object("WorksheetCustomProperty", { sheet, key })),
    find({ sheet }, key) {
      const own = keyOf(world, sheet, text(key, "key"));
      return own === undefined ? null : object("WorksheetCustomProperty", { sheet, key: own });
    },
    methods: {
      Add: ({ sheet }, key, value) =>
        object("WorksheetCustomProperty", {
          sheet,
          key: put(world, sheet, text(key, "key"), text(value, "value")),
        }),
    },
  });

export const worksheetCustomProperty: ClassMaker<"WorksheetCustomProperty"> = (world) => ({
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ sheet, key }) => properties(world, sheet)[key] ?? null,
      set: ({ sheet, key }, value) => {
        put(world, sheet, key, text(value, "value"));
      },
    },
  },
  methods: {
    Delete({ sheet, key }) {
      const others = Object.entries(properties(world, sheet)).filter(([own]) => own !== key);
      world.book.updateSheet(sheet, { customProperties: Object.fromEntries(others) });
    },
  },
});
