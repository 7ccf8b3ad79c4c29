/* What travels between Microsoft's client library in the page and its host: JSON texts, both ways. */

/** One `context.sync()`. */
export interface RequestBody {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

export const ActionType = { Instantiate: 1, Query: 2, Method: 3, SetProperty: 4, Trace: 5 } as const;

/** How to reach an object: from the workbook, or from another path. */
export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export const PathType = {
  GlobalObject: 1,
  NewObject: 2,
  Method: 3,
  Property: 4,
  Indexer: 5,
  ReferenceId: 6,
  NullObject: 7,
} as const;

/** A proxy travels as the number of its path; `ReferencedObjectPathIds` says which arguments are proxies. */
export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly PathIds[] | null;
}

export type PathIds = number | readonly PathIds[];

/** Names as the add-in wrote them: "values", "format/fill/color", "*". */
export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface ResponseBody {
  readonly Results?: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location?: string;
    /** Which action failed: the client shows the add-in's statement for it. */
    readonly ActionIndex?: number;
  };
  readonly TraceIds?: readonly number[];
}

/** Page → host. */
export interface PageMessage {
  readonly id: number;
  readonly type: number;
  /** What kind of request it is: `RequestFlag`s, added up. */
  readonly flags?: number;
  readonly message: { readonly url?: string; readonly body?: RequestBody | string };
}

export const RequestFlag = { delayForCellEdit: 64, customFunctions: 2048 } as const;

/** Host → page: an event, or a call of a custom function. */
export interface Entry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}

export const MessageCategory = { customFunction: 1, event: 65536 } as const;
export const FunctionMessage = { invoke: 1000, cancel: 1001 } as const;

/** Excel on the web refuses larger requests and answers; so do we. */
export const PAYLOAD_LIMIT = 5 * 1024 * 1024;
