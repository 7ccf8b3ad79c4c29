import type { World } from "../../world.ts";
import { invalidArgument, itemNotFound } from "../../officeError.ts";
import type { ClassName, OfficeObject, States } from "./officeObject.ts";

/**
 * One class of the API as a table of its members, named as they travel: PascalCase. A member that is not
 * in the table does not exist, and asking for it is an error.
 */
export interface OfficeClass<S> {
  /** What the client must be told to find the object again: `{ Id }`, `{ _Id }`. */
  readonly identity?: (self: S) => Readonly<Record<string, unknown>>;
  /** Kept by reference id between requests, as ranges are. */
  readonly tracked?: boolean;
  readonly properties?: Readonly<Record<string, Property<S>>>;
  readonly objects?: Readonly<Record<string, (self: S) => OfficeObject | null>>;
  /** Gives an object, null for a null object, or a plain value. */
  readonly methods?: Readonly<Record<string, (self: S, ...given: readonly unknown[]) => unknown>>;
  /** For a collection: what it holds. */
  readonly items?: (self: S) => readonly OfficeObject[];
}

export interface Property<S> {
  readonly get: (self: S) => unknown;
  /** Left out for a property that cannot be set. */
  readonly set?: (self: S, value: unknown) => void;
}

/** Makes a class for a world; one such function is the content of each file in the folders beside this one. */
export type ClassMaker<K extends ClassName> = (world: World) => OfficeClass<States[K]>;

/** A class that holds things: the members all collections share, made from how to list and how to find. */
export function collection<S>({
  items,
  find,
  ...own
}: OfficeClass<S> & {
  readonly items: (self: S) => readonly OfficeObject[];
  readonly find: (self: S, key: unknown) => OfficeObject | null;
}): OfficeClass<S> {
  return {
    ...own,
    items,
    properties: { Count: { get: (self) => items(self).length }, ...own.properties },
    methods: {
      GetCount: (self) => items(self).length,
      GetItem(self, key) {
        const found = find(self, key);
        if (!found) throw itemNotFound(String(key));
        return found;
      },
      GetItemOrNullObject: (self, key) => find(self, key),
      GetItemAt(self, index) {
        const found = typeof index === "number" ? items(self)[index] : undefined;
        if (!found) throw invalidArgument(`index ${String(index)}`);
        return found;
      },
      ...own.methods,
    },
  };
}

/** `_Register…` and `_Unregister…` for each event of a class. */
export function eventMethods<S>(
  { events }: World,
  numbers: Readonly<Record<string, number>>,
  target: (self: S) => string,
): NonNullable<OfficeClass<S>["methods"]> {
  return Object.fromEntries(
    Object.entries(numbers).flatMap(([name, type]) => [
      [
        `_Register${name}`,
        (self: S) => {
          events.register(type, target(self));
        },
      ],
      [
        `_Unregister${name}`,
        (self: S) => {
          events.unregister(type, target(self));
        },
      ],
    ]),
  );
}
