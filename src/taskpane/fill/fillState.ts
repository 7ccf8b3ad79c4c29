import type { Provenance } from "../../data/record.ts";
import type { SheetKind } from "../../sheets/sheet.ts";
import type { Progress, Refused } from "../../sheets/writing/writeBlocks.ts";
import type { Written } from "../../sheets/writing/writeSheet.ts";
import { fillKinds, fills as offered } from "../../sheets/fills/fills.ts";
import type { Settings } from "../../sheets/builders/settings.ts";
import type { Choices } from "./choices.ts";

/** All that the view of fills shows. */
export interface FillState {
  readonly choices: Choices;
  readonly job: Job;
}

/** A filling: not begun, under way, or over. */
export type Job =
  { readonly state: "idle" } | Running | { readonly state: "over"; readonly outcome: Outcome };

interface Running {
  readonly state: "running";
  readonly stage: Stage | null;
  readonly written: readonly Written[];
  /** Cancel has been pressed, and what is on its way is being finished. */
  readonly isCancelling: boolean;
  /** What Excel refused, while the user is asked how to go on. */
  readonly refused: Refused | null;
}

/** What is being written; before the first chunk nothing is known of it. */
export interface Stage extends Progress {
  readonly sheet: string;
}

/** What a filling came to. Sentences are in the user's language. */
export interface Outcome {
  readonly written: readonly Written[];
  readonly problems: readonly string[];
  readonly isCancelled: boolean;
  readonly records: readonly Provenance[];
}

export type Action =
  | { readonly type: "fundsAdded"; readonly tickers: readonly string[] }
  | { readonly type: "fundRemoved"; readonly ticker: string }
  | { readonly type: "fundsCleared" }
  | { readonly type: "fillToggled"; readonly kind: SheetKind }
  | { readonly type: "settingChosen"; readonly setting: Partial<Settings> }
  | { readonly type: "started" }
  | { readonly type: "refused"; readonly refused: Refused }
  | { readonly type: "answered" }
  | { readonly type: "cancelled" }
  | { readonly type: "progressed"; readonly stage: Stage }
  | { readonly type: "sheetWritten"; readonly written: Written }
  | { readonly type: "ended"; readonly outcome: Outcome };

export const initialState = (choices: Choices): FillState => ({ choices, job: { state: "idle" } });

/** The state after something happened. Choices stay as they are while a filling is under way. */
export function reduce(state: FillState, action: Action): FillState {
  switch (action.type) {
    case "started":
      return isRunning(state) ? state : { ...state, job: started };
    case "refused":
    case "answered":
    case "cancelled":
    case "progressed":
    case "sheetWritten":
    case "ended":
      return { ...state, job: advance(state.job, action) };
    default:
      return isRunning(state) ? state : { ...state, choices: choose(state.choices, action) };
  }
}

const started: Running = { state: "running", stage: null, written: [], isCancelling: false, refused: null };

type Step = Extract<
  Action,
  { type: "progressed" | "sheetWritten" | "ended" | "refused" | "answered" | "cancelled" }
>;

function advance(job: Job, action: Step): Job {
  if (job.state !== "running") return job;
  switch (action.type) {
    case "progressed":
      return { ...job, stage: action.stage };
    case "refused":
      return { ...job, refused: action.refused };
    case "answered":
      return { ...job, refused: null };
    case "cancelled":
      return { ...job, isCancelling: true, refused: null };
    case "sheetWritten":
      return { ...job, stage: null, written: [...job.written, action.written] };
    case "ended":
      return { state: "over", outcome: action.outcome };
  }
}

type Choice = Exclude<Action, Step | { type: "started" }>;

function choose(choices: Choices, action: Choice): Choices {
  switch (action.type) {
    case "fundsAdded":
      return { ...choices, funds: [...new Set([...choices.funds, ...action.tickers])] };
    case "fundRemoved":
      return { ...choices, funds: choices.funds.filter((ticker) => ticker !== action.ticker) };
    case "fundsCleared":
      return { ...choices, funds: [] };
    case "fillToggled":
      return { ...choices, fills: toggled(choices.fills, action.kind) };
    case "settingChosen":
      return { ...choices, settings: { ...choices.settings, ...action.setting } };
  }
}

const toggled = (fills: readonly SheetKind[], kind: SheetKind) =>
  fillKinds.filter((known) => (known === kind ? !fills.includes(kind) : fills.includes(known)));

export const isRunning = ({ job }: FillState) => job.state === "running";

/** What is missing before the filling can begin; null when nothing is. */
export function missing({ funds, fills }: Choices): "chooseFill" | "chooseFund" | null {
  if (fills.length === 0) return "chooseFill";
  return funds.length === 0 && fills.some((kind) => offered[kind].needsFunds) ? "chooseFund" : null;
}
