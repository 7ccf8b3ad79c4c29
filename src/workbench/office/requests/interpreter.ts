import { ActionType, PathType, type Action, type RequestBody, type ResponseBody } from "../messages.ts";
import { createModel, type Model } from "../model/index.ts";
import type { OfficeObject } from "../model/objects/officeObject.ts";
import { objectPaths, type ObjectPaths } from "./objectPaths.ts";
import { OfficeError, apiNotFound } from "../officeError.ts";
import { query } from "./query.ts";
import type { World } from "../world.ts";

/** Answers requests of the client library, one `context.sync()` at a time. */
export type Interpreter = (request: RequestBody) => Promise<ResponseBody>;

/** Methods whose answer depends on what formulas gave. */
const NEEDS_RESULTS = /UsedRange|Spill|SurroundingRegion|^(Add|Apply|Copy|CopyFrom|MoveTo|SetData)$/;
/** What is added to these is told in full, where a table or a chart reads its cells. */
const TOLD_IN_FULL = /^(Names|Worksheets)$/;

export function createInterpreter(world: World): Interpreter {
  const model = createModel(world);
  return async (request) => {
    const run = createRun(model, world, request);
    const actions = request.Actions;
    let next = 0;
    while (next < actions.length) {
      // formulas written so far have their values before anything is read, as in Excel
      if (run.needsResults(actions[next]!)) await world.book.calculated();
      next = world.book.batch(() => run.untilRead(next));
      if (run.failure) return run.failure;
    }
    return { Results: run.results, TraceIds: run.traceIds };
  };
}

function createRun(model: Model, world: World, request: RequestBody) {
  const paths = objectPaths(request.ObjectPaths, model, world);
  const kept = keptPaths(request);
  const results: { ActionId: number; Value: unknown }[] = [];
  const traceIds: number[] = [];

  function needsResults({ ActionType: type, ObjectPathId, Name }: Action): boolean {
    if (type === ActionType.Query) return true;
    const path = request.ObjectPaths[ObjectPathId];
    if (type === ActionType.Method) return NEEDS_RESULTS.test(Name);
    return (
      type === ActionType.Instantiate &&
      path?.ObjectPathType === PathType.Method &&
      NEEDS_RESULTS.test(path.Name) &&
      !TOLD_IN_FULL.test(request.ObjectPaths[path.ParentObjectPathId ?? 0]?.Name ?? "")
    );
  }

  const run = {
    results,
    traceIds,
    failure: null as ResponseBody | null,
    needsResults,
    /** Runs actions from `first` on, up to the next that needs results of formulas written before it. */
    untilRead(first: number): number {
      let wrote = false;
      for (let i = first; i < request.Actions.length; i++) {
        const action = request.Actions[i]!;
        if (wrote && needsResults(action)) return i;
        try {
          results.push({ ActionId: action.Id, Value: perform(model, world, paths, kept, action) });
          if (action.ActionType === ActionType.Trace) traceIds.push(action.Id);
        } catch (error) {
          run.failure = { Error: described(error, action, i, model, paths), TraceIds: traceIds };
          return request.Actions.length;
        }
        wrote ||= action.ActionType !== ActionType.Query && action.ActionType !== ActionType.Trace;
      }
      return request.Actions.length;
    },
  };
  return run;
}

/** Paths whose objects the client wants to find again after this request. */
const keptPaths = ({ Actions }: RequestBody): ReadonlySet<number> =>
  new Set(
    Actions.filter(
      ({ ActionType: type, Name }) => type === ActionType.Method && Name === "_KeepReference",
    ).map(({ ObjectPathId }) => ObjectPathId),
  );

function perform(
  model: Model,
  world: World,
  paths: ObjectPaths,
  kept: ReadonlySet<number>,
  action: Action,
): unknown {
  if (action.ActionType === ActionType.Trace) return null;
  const object = paths.resolve(action.ObjectPathId);
  switch (action.ActionType) {
    case ActionType.Instantiate:
      return object && identified(model, world, object, kept.has(action.ObjectPathId));
    case ActionType.Query:
      return object && query(model, object, action.QueryInfo);
    case ActionType.Method:
      if (action.Name === "_KeepReference") return null;
      return model.call(existing(object, action), action.Name, paths.given(action.ArgumentInfo));
    case ActionType.SetProperty:
      model.set(existing(object, action), action.Name, paths.given(action.ArgumentInfo)[0]);
      return null;
    default:
      throw apiNotFound(`ActionType ${String(action.ActionType)}`);
  }
}

function identified(model: Model, world: World, object: OfficeObject, keep: boolean): object {
  const identity = model.identity(object);
  return keep && model.isTracked(object)
    ? { ...identity, _ReferenceId: world.references.keep(object) }
    : identity;
}

function existing(object: OfficeObject | null, { Name }: Action): OfficeObject {
  if (object) return object;
  throw new OfficeError("InvalidOperation", `The object does not exist, so ${Name} cannot be used on it.`);
}

/** A fault of ours is the add-in's to hear of too, by its own words. */
function described(error: unknown, action: Action, index: number, model: Model, paths: ObjectPaths) {
  const code = error instanceof OfficeError ? error.code : "GeneralException";
  const message = error instanceof Error ? error.message : String(error);
  return { Code: code, Message: message, Location: location(action, model, paths), ActionIndex: index };
}

function location({ ObjectPathId, Name }: Action, model: Model, paths: ObjectPaths): string {
  try {
    const object = paths.resolve(ObjectPathId);
    return object ? model.location(object, Name) : Name;
  } catch {
    // the path itself is what failed: there is no class to name
    return Name;
  }
}
