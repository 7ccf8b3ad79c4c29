import { PathType, type ArgumentInfo, type ObjectPath, type PathIds } from "../messages.ts";
import type { Model } from "../model/index.ts";
import { OfficeObject, object, type ClassName } from "../model/objects/officeObject.ts";
import { OfficeError, apiNotFound } from "../officeError.ts";
import type { World } from "../world.ts";

/** Finds the objects of one request. A path is walked once, because walking `worksheets.add()` adds a sheet. */
export interface ObjectPaths {
  /** The object at the end of a path; null for a null object. */
  resolve(id: number): OfficeObject | null;
  /** Arguments with the proxies among them resolved. */
  given(info: ArgumentInfo | undefined): unknown[];
}

/** Services that an add-in makes by name rather than finds in the workbook. */
const SERVICES: Readonly<Record<string, ClassName>> = {
  "Microsoft.ExcelServices.CustomFunctions": "CustomFunctions",
  "Microsoft.AppRuntime.AppRuntimeService": "AppRuntimeService",
  "Microsoft.AppRuntime.AppRuntimePersistenceService": "AppRuntimePersistenceService",
  "Microsoft.InternalService.AddinInternalService": "AddinInternalService",
};

export function objectPaths(
  paths: Readonly<Record<string, ObjectPath>>,
  model: Model,
  world: World,
): ObjectPaths {
  const known = new Map<number, OfficeObject | null>();

  function resolve(id: number): OfficeObject | null {
    if (!known.has(id)) {
      const path = paths[id];
      if (!path) throw new OfficeError("InvalidReference", `There is no object path ${String(id)}.`);
      known.set(id, walk(path));
    }
    return known.get(id) ?? null;
  }

  function walk(path: ObjectPath): OfficeObject | null {
    switch (path.ObjectPathType) {
      case PathType.GlobalObject:
        return object("Workbook", null);
      case PathType.NewObject: {
        const service = SERVICES[path.Name];
        if (service === undefined) throw apiNotFound(path.Name);
        return object(service, null);
      }
      case PathType.ReferenceId: {
        const kept = world.references.get(path.Name);
        if (!kept) throw new OfficeError("InvalidReference", `The object ${path.Name} is no longer kept.`);
        return kept;
      }
      case PathType.NullObject:
        return null;
      default:
        return walkFromParent(path);
    }
  }

  function walkFromParent(path: ObjectPath): OfficeObject | null {
    const parent = resolve(path.ParentObjectPathId ?? 0);
    // what hangs on a null object is a null object
    if (!parent) return null;
    if (path.ObjectPathType === PathType.Property) return model.object(parent, path.Name);
    if (path.ObjectPathType !== PathType.Method && path.ObjectPathType !== PathType.Indexer)
      throw apiNotFound(`ObjectPathType ${String(path.ObjectPathType)}`);
    const method = path.ObjectPathType === PathType.Indexer ? "GetItem" : path.Name;
    const found = model.call(parent, method, given(path.ArgumentInfo));
    if (found !== null && !(found instanceof OfficeObject)) throw apiNotFound(`${parent.type}.${method}`);
    return found;
  }

  function given(info: ArgumentInfo | undefined): unknown[] {
    return (info?.Arguments ?? []).map((argument, i) =>
      argumentAt(argument, info?.ReferencedObjectPathIds?.[i]),
    );
  }

  function argumentAt(argument: unknown, ids: PathIds | undefined): unknown {
    if (typeof ids === "number" && ids !== 0) return resolve(ids);
    if (Array.isArray(argument) && Array.isArray(ids))
      return argument.map((one, i) => argumentAt(one, (ids as readonly PathIds[])[i]));
    return withProxies(argument);
  }

  /** Proxies inside plain objects stand as `{ _ObjectPathId }`. */
  function withProxies(value: unknown): unknown {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    if ("_ObjectPathId" in value) return resolve(Number(value._ObjectPathId));
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withProxies(one)]));
  }

  return { resolve, given };
}
