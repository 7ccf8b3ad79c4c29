import type { Provenance } from "../data/record.ts";
import type { SheetKind } from "../sheets/sheet.ts";
import type { Progress, Written } from "../sheets/writeSheet.ts";
import { fillKinds, needsFunds, type Choices, type Period } from "./fill/choices.ts";

/** All that the pane shows. */
export interface PaneState {
  readonly view: View;
  readonly choices: Choices;
  readonly job: Job;
  /** What the figures shown last came from. */
  readonly records: readonly Provenance[];
}

export const views = ["fill", "share"] as const;
export type View = (typeof views)[number];

/** A filling: not begun, under way, or over. */
export type Job =
  | { readonly state: "idle" }
  | { readonly state: "running"; readonly stage: Stage | null; readonly written: readonly Written[] }
  | { readonly state: "over"; readonly outcome: Outcome };

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
  | { readonly type: "viewed"; readonly view: View }
  | { readonly type: "fundsAdded"; readonly tickers: readonly string[] }
  | { readonly type: "fundRemoved"; readonly ticker: string }
  | { readonly type: "fundsCleared" }
  | { readonly type: "fillToggled"; readonly kind: SheetKind }
  | { readonly type: "benchmarkChosen"; readonly ticker: string }
  | { readonly type: "periodChosen"; readonly period: Period }
  | { readonly type: "catalogueLoaded"; readonly record: Provenance }
  | { readonly type: "started" }
  | { readonly type: "progressed"; readonly stage: Stage }
  | { readonly type: "sheetWritten"; readonly written: Written }
  | { readonly type: "ended"; readonly outcome: Outcome };

export const initialState = (choices: Choices): PaneState => ({
  view: "fill",
  choices,
  job: { state: "idle" },
  records: [],
});

/** The state after something happened. Choices stay as they are while a filling is under way. */
export function reduce(state: PaneState, action: Action): PaneState {
  switch (action.type) {
    case "viewed":
      return { ...state, view: action.view };
    case "catalogueLoaded":
      return state.records.length > 0 ? state : { ...state, records: [action.record] };
    case "started":
      return isRunning(state) ? state : { ...state, job: { state: "running", stage: null, written: [] } };
    case "progressed":
    case "sheetWritten":
    case "ended":
      return { ...state, ...advance(state, action) };
    default:
      return isRunning(state) ? state : { ...state, choices: choose(state.choices, action) };
  }
}

type Step = Extract<Action, { type: "progressed" | "sheetWritten" | "ended" }>;

function advance({ job, records }: PaneState, action: Step): Pick<PaneState, "job" | "records"> {
  if (job.state !== "running") return { job, records };
  if (action.type === "progressed") return { job: { ...job, stage: action.stage }, records };
  if (action.type === "sheetWritten")
    return { job: { ...job, stage: null, written: [...job.written, action.written] }, records };
  const { outcome } = action;
  return { job: { state: "over", outcome }, records: outcome.records.length > 0 ? outcome.records : records };
}

type Choice = Exclude<Action, Step | { type: "viewed" | "catalogueLoaded" | "started" }>;

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
    case "benchmarkChosen":
      return { ...choices, benchmark: action.ticker };
    case "periodChosen":
      return { ...choices, period: action.period };
  }
}

const toggled = (fills: readonly SheetKind[], kind: SheetKind) =>
  fillKinds.filter((known) => (known === kind ? !fills.includes(kind) : fills.includes(known)));

export const isRunning = ({ job }: PaneState) => job.state === "running";

/** What is missing before the filling can begin; null when nothing is. */
export function missing({ funds, fills }: Choices): "chooseFill" | "chooseFund" | null {
  if (fills.length === 0) return "chooseFill";
  return funds.length === 0 && fills.some(needsFunds) ? "chooseFund" : null;
}
