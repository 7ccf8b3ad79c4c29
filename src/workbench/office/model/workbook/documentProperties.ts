import type { PropertiesData } from "../../../book/bookData.ts";
import type { World } from "../../world.ts";
import { invalidArgument } from "../../officeError.ts";
import { text } from "../objects/given.ts";
import { collection, type ClassMaker, type Property } from "../objects/officeClass.ts";
import { object } from "../objects/officeObject.ts";

type TextKey = Exclude<keyof PropertiesData, "custom">;

export const documentProperties: ClassMaker<"DocumentProperties"> = ({ book }) => {
  const property = (key: TextKey): Property<null> => ({
    get: () => book.properties[key] ?? "",
    set: (_, value) => {
      book.properties = { ...book.properties, [key]: text(value, key) };
    },
  });
  return {
    properties: {
      Title: property("title"),
      Subject: property("subject"),
      Author: property("author"),
      Keywords: property("keywords"),
      Comments: property("comments"),
      Category: property("category"),
      Manager: property("manager"),
      Company: property("company"),
    },
    objects: { Custom: () => object("CustomPropertyCollection", null) },
  };
};

const keyOf = ({ book }: World, key: string) =>
  Object.keys(book.properties.custom).find((own) => own.toLowerCase() === key.toLowerCase());

function put(world: World, key: string, value: unknown): string {
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean")
    throw invalidArgument("value");
  const own = keyOf(world, key) ?? key;
  const { properties } = world.book;
  world.book.properties = { ...properties, custom: { ...properties.custom, [own]: value } };
  return own;
}

export const customPropertyCollection: ClassMaker<"CustomPropertyCollection"> = (world) =>
  collection<null>({
    items: () => Object.keys(world.book.properties.custom).map((key) => object("CustomProperty", { key })),
    find(_, key) {
      const own = keyOf(world, text(key, "key"));
      return own === undefined ? null : object("CustomProperty", { key: own });
    },
    methods: {
      Add: (_, key, value) => object("CustomProperty", { key: put(world, text(key, "key"), value) }),
      DeleteAll() {
        world.book.properties = { ...world.book.properties, custom: {} };
      },
    },
  });

export const customProperty: ClassMaker<"CustomProperty"> = (world) => ({
  identity: ({ key }) => ({ Key: key }),
  properties: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ key }) => world.book.properties.custom[key] ?? null,
      set: ({ key }, value) => {
        put(world, key, value);
      },
    },
    Type: {
      get: ({ key }) =>
        ({ number: "Number", boolean: "Boolean", string: "String" })[
          typeof world.book.properties.custom[key] as "string"
        ],
    },
  },
  methods: {
    Delete({ key }) {
      const { properties } = world.book;
      const others = Object.entries(properties.custom).filter(([own]) => own !== key);
      world.book.properties = { ...properties, custom: Object.fromEntries(others) };
    },
  },
});
