import type { World } from "../../world.ts";
import { settingsChanged } from "../../eventHub.ts";
import { invalidArgument } from "../../officeError.ts";
import { text } from "../objects/given.ts";
import { collection, type ClassMaker } from "../objects/officeClass.ts";
import { object } from "../objects/officeObject.ts";

function put({ book, events, runtime }: World, key: string, value: unknown): void {
  if (value === undefined || value === null) throw invalidArgument("value");
  book.settings.set(key, value);
  if (runtime.enableEvents) events.fire(settingsChanged, "", {}, true);
}

export const settingCollection: ClassMaker<"SettingCollection"> = (world) =>
  collection<null>({
    items: () => [...world.book.settings.keys()].map((key) => object("Setting", { key })),
    find: (_, key) =>
      world.book.settings.has(text(key, "key")) ? object("Setting", { key: key as string }) : null,
    methods: {
      Add(_, key, value) {
        put(world, text(key, "key"), value);
        return object("Setting", { key: key as string });
      },
    },
  });

export const setting: ClassMaker<"Setting"> = (world) => ({
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ key }) => world.book.settings.get(key),
      set: ({ key }, value) => {
        put(world, key, value);
      },
    },
  },
  methods: {
    Delete({ key }) {
      world.book.settings.delete(key);
    },
  },
});
