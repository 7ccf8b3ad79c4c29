import type { OfficeObject } from "../model/objects/officeObject.ts";
import type { References } from "../world.ts";

export function createReferences(): References {
  const kept = new Map<string, OfficeObject>();
  const ids = new WeakMap<OfficeObject, string>();
  let last = 0;
  return {
    keep(object) {
      const known = ids.get(object);
      if (known !== undefined && kept.has(known)) return known;
      const id = `ref:${String(++last)}`;
      kept.set(id, object);
      ids.set(object, id);
      return id;
    },
    get: (id) => kept.get(id),
    remove: (id) => {
      kept.delete(id);
    },
    clear: () => {
      kept.clear();
    },
    get size() {
      return kept.size;
    },
  };
}
