import type { QueryInfo } from "../messages.ts";
import type { Model } from "../model/index.ts";
import type { OfficeObject } from "../model/objects/officeObject.ts";
import { apiNotFound } from "../officeError.ts";

/** What is asked of an object: its members by name in lower case, and what is asked of those. */
type Wish = Map<string, Wish>;

const ALL = "*";

/** Reads what `load` asked for: plain properties, objects below, and for a collection its items. */
export function query(model: Model, object: OfficeObject, info: QueryInfo = {}): unknown {
  const { Select = [], Expand = [], Skip = 0, Top = Infinity } = info;
  const wish: Wish = new Map();
  for (const path of [...Select, ...Expand]) add(wish, path.split(/[/.]/));
  return read(model, object, wish, Skip, Top);
}

function add(wish: Wish, [first, ...rest]: readonly string[]): void {
  if (first === undefined || first === "") return;
  const key = first.toLowerCase();
  const below = wish.get(key) ?? new Map<string, Wish>();
  wish.set(key, below);
  add(below, rest);
}

function read(model: Model, object: OfficeObject, given: Wish, skip = 0, top = Infinity): unknown {
  const wish: Wish = given.size === 0 ? new Map([[ALL, new Map<string, Wish>()]]) : given;
  const items = model.items(object);
  const answer: Record<string, unknown> = { ...model.identity(object) };
  const ofItems: Wish = new Map();
  for (const [key, below] of wish) {
    const name = model.memberName(object, key);
    if (name !== null) Object.assign(answer, member(model, object, name, below));
    // what a collection has not itself is asked of its items
    else if (items) ofItems.set(key, below);
    else if (key === ALL) Object.assign(answer, model.properties(object));
    else throw apiNotFound(`${object.type}.${key}`);
  }
  if (items && ofItems.size > 0) answer._Items = readItems(model, items, ofItems, skip, top);
  return answer;
}

/** Items after the first carry their place, by which the client finds those without an id again. */
function readItems(
  model: Model,
  items: readonly OfficeObject[],
  wish: Wish,
  skip: number,
  top: number,
): object[] {
  return items.slice(skip, skip + top).map((item, i) => ({
    ...(skip > 0 && { _Index: skip + i }),
    ...(read(model, item, wish) as object),
  }));
}

function member(model: Model, object: OfficeObject, name: string, below: Wish): object {
  if (model.isProperty(object, name)) return { [name]: model.get(object, name) };
  const found = model.object(object, name);
  return { [name]: found && read(model, found, below) };
}
