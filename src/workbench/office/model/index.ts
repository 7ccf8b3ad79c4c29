/*
 * The classes of the Excel API that this host knows: each is one table of members in a folder beside this file,
 * its state in `States` (objects/officeObject.ts), and one line in classes.ts.
 *
 * Left out: bindings, workbook.functions, pivot tables, slicers, shapes, images, visuals, page layout, sheet views,
 * threaded comments, data validation, styles by name, linked data types, range areas, filters, hyperlinks,
 * groups, R1C1 formulas, icon sets and top-or-bottom formats, trendlines, data labels, chart fonts and borders,
 * queries, events of charts and names, collaboration. Asking for any of them fails with ApiNotFound and its name.
 * A range kept across requests stays where it was when rows are inserted above it; in Excel it moves.
 */
import { OfficeError, apiNotFound } from "../officeError.ts";
import type { World } from "../world.ts";
import { classes } from "./classes.ts";
import type { OfficeClass } from "./objects/officeClass.ts";
import type { ClassName, OfficeObject } from "./objects/officeObject.ts";

/** Reads, sets and calls members of objects by name. */
export interface Model {
  identity(object: OfficeObject): Readonly<Record<string, unknown>>;
  isTracked(object: OfficeObject): boolean;
  items(object: OfficeObject): readonly OfficeObject[] | null;
  /** The proper spelling of a property or an object below, whatever the case it was asked in; null for none. */
  memberName(object: OfficeObject, name: string): string | null;
  isProperty(object: OfficeObject, name: string): boolean;
  get(object: OfficeObject, name: string): unknown;
  set(object: OfficeObject, name: string, value: unknown): void;
  /** All plain properties. */
  properties(object: OfficeObject): Readonly<Record<string, unknown>>;
  /** The object behind a property; null for a null object. */
  object(object: OfficeObject, name: string): OfficeObject | null;
  call(object: OfficeObject, name: string, given: readonly unknown[]): unknown;
  /** "Range.values", as errors name the place. */
  location(object: OfficeObject, name: string): string;
}

type AnyClass = OfficeClass<never>;

export function createModel(world: World): Model {
  const made = new Map<
    ClassName,
    { readonly table: AnyClass; readonly names: ReadonlyMap<string, string> }
  >();

  function entry(type: ClassName) {
    let found = made.get(type);
    if (!found) {
      const table = classes[type](world) as AnyClass;
      const members = [...Object.keys(table.properties ?? {}), ...Object.keys(table.objects ?? {})];
      found = { table, names: new Map(members.map((name) => [name.toLowerCase(), name])) };
      made.set(type, found);
    }
    return found;
  }

  const table = (object: OfficeObject) => entry(object.type).table;
  const self = (object: OfficeObject) => object.self as never;

  function property(object: OfficeObject, name: string) {
    const found = table(object).properties?.[name];
    if (!found) throw apiNotFound(`${object.type}.${name}`);
    return found;
  }

  return {
    identity: (object) => table(object).identity?.(self(object)) ?? {},
    isTracked: (object) => table(object).tracked === true,
    items: (object) => table(object).items?.(self(object)) ?? null,
    memberName: (object, name) => entry(object.type).names.get(name.toLowerCase()) ?? null,
    isProperty: (object, name) => Object.hasOwn(table(object).properties ?? {}, name),
    get: (object, name) => property(object, name).get(self(object)),
    set(object, name, value) {
      const { set } = property(object, name);
      if (!set) throw new OfficeError("InvalidOperation", `${object.type}.${name} cannot be set.`);
      set(self(object), value);
    },
    properties: (object) =>
      Object.fromEntries(
        Object.entries(table(object).properties ?? {}).map(([name, { get }]) => [name, get(self(object))]),
      ),
    object(object, name) {
      const found = table(object).objects?.[name];
      if (!found) throw apiNotFound(`${object.type}.${name}`);
      return found(self(object));
    },
    call(object, name, given) {
      const method = Object.hasOwn(table(object).methods ?? {}, name)
        ? table(object).methods?.[name]
        : undefined;
      if (!method) throw apiNotFound(`${object.type}.${name}`);
      return method(self(object), ...given) ?? null;
    },
    location: ({ type }, name) =>
      name === "" ? type : `${type}.${name.charAt(0).toLowerCase()}${name.slice(1)}`,
  };
}
