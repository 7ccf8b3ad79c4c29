import type { FunctionCall, FunctionResult, FunctionRuntime } from "../../book/book.ts";
import type { FunctionsMetadata } from "../../book/functions/functionMetadata.ts";
import { functionResult } from "./functionResult.ts";
import { FunctionMessage, MessageCategory, type Entry } from "../messages.ts";

/** Custom functions running in the add-in's page, as the book calls them. */
export interface PageFunctions {
  /** A runtime for the functions of these metadata; several may share the page. */
  runtime(metadata: FunctionsMetadata): FunctionRuntime;
  /** The page can be called from now on; calls made before have waited. */
  ready(): void;
  setResults(results: readonly unknown[]): void;
  /** The page is gone or new: calls outstanding are made again when the next one is ready. */
  restart(): void;
}

interface Outstanding {
  readonly entry: Entry;
  readonly streams: boolean;
  readonly settle: (result: FunctionResult) => void;
}

/**
 * Most calls of one message. The client library runs a message through before it sends a result, and what a hundred
 * thousand calls give is more than a request may hold: it would be refused, cut and put together anew, again and again.
 */
const MOST_CALLS = 5_000;

/** Flags of a call. */
const CANCELABLE = 1;
const STREAMING = 2;
const ERRORS_ALLOWED = 4;
const DATA_TYPES = 8;

/**
 * Sends calls to the page, those of one turn of the event loop together, and hands back what the client library
 * reports.
 *
 * @param send - puts entries on the wire
 * @param version - of CustomFunctionsRuntime; before 1.4 there are no data types, and arguments are plain
 */
export function createPageFunctions(
  send: (entries: readonly Entry[]) => void,
  version: number,
): PageFunctions {
  const calls = new Map<number, Outstanding>();
  /** Ids of calls of all runtimes: the book numbers them for each. */
  let lastId = 0;
  let isReady = false;
  /** Ids of calls to be sent, the oldest first; a set, for as many may be cancelled before they are. */
  let queue = new Set<number>();
  let scheduled = false;

  function flush(): void {
    scheduled = false;
    if (!isReady) return;
    const entries: Entry[] = [];
    for (const id of queue) {
      if (entries.length === MOST_CALLS) break;
      queue.delete(id);
      const call = calls.get(id);
      if (call) entries.push(call.entry);
    }
    if (entries.length > 0) send(entries);
    schedule();
  }

  function schedule(): void {
    if (!isReady || scheduled || queue.size === 0) return;
    scheduled = true;
    setTimeout(flush);
  }

  function cancel(id: number): void {
    if (!calls.delete(id) || queue.delete(id)) return;
    if (isReady) send([entryOf(FunctionMessage.cancel, id, { invocationId: id })]);
  }

  return {
    runtime(metadata) {
      const ids = new Map<number, number>();
      return {
        invoke(call, settle) {
          const id = ++lastId;
          const { entry, streams } = message(id, version < 1.4 ? plainCall(call) : call, metadata);
          ids.set(call.id, id);
          calls.set(id, {
            entry,
            streams,
            settle: (result) => {
              if (!streams) ids.delete(call.id);
              settle(result);
            },
          });
          queue.add(id);
          schedule();
        },
        cancel(callId) {
          const id = ids.get(callId);
          ids.delete(callId);
          if (id !== undefined) cancel(id);
        },
      };
    },
    ready() {
      if (isReady) return;
      isReady = true;
      flush();
    },
    setResults(results) {
      for (const result of results) {
        const { id, ...answer } = functionResult(result, version);
        const call = calls.get(id);
        if (!call) continue;
        if (!call.streams) calls.delete(id);
        call.settle(answer.result);
      }
    },
    restart() {
      isReady = false;
      queue = new Set(calls.keys());
    },
  };
}

function message(id: number, call: FunctionCall, metadata: FunctionsMetadata) {
  const options = metadata.functions.find((known) => known.id === call.functionId)?.options ?? {};
  const rich = call.arguments.some(hasDataType);
  const flags =
    flagOf(CANCELABLE, options.cancelable) |
    flagOf(STREAMING, options.stream) |
    flagOf(ERRORS_ALLOWED, metadata.allowErrorForDataTypeAny) |
    flagOf(DATA_TYPES, rich);
  const named = options.requiresAddress === true || options.requiresParameterAddresses === true;
  const content = [
    id,
    call.functionId,
    call.arguments.map((argument) => packed(argument, rich)),
    named ? call.address : null,
    flags,
    ...(options.requiresParameterAddresses === true ? [call.parameterAddresses] : []),
  ];
  return { streams: options.stream === true, entry: entryOf(FunctionMessage.invoke, id, content) };
}

const flagOf = (flag: number, set: boolean | undefined): number => (set === true ? flag : 0);

const entryOf = (messageType: number, id: number, content: unknown): Entry => ({
  messageCategory: MessageCategory.customFunction,
  messageType,
  targetId: String(id),
  message: JSON.stringify(content),
});

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const hasDataType = (value: unknown): boolean =>
  Array.isArray(value) ? value.some(hasDataType) : isObject(value) && value.type !== "Error";

/** A call whose arguments are what their data types stand for. */
const plainCall = (call: FunctionCall): FunctionCall => ({ ...call, arguments: call.arguments.map(plain) });

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  return hasDataType(value) ? (value as { readonly basicValue?: unknown }).basicValue : value;
}

/** The client knows an error by its type "CustomFunctionError", and takes data types as texts of JSON. */
function packed(value: unknown, rich: boolean): unknown {
  if (Array.isArray(value)) return value.map((one) => packed(one, rich));
  if (!isObject(value)) return value;
  const content = value.type === "Error" ? { type: "CustomFunctionError", code: value.basicValue } : value;
  return rich ? { value: JSON.stringify(content) } : content;
}
