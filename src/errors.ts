/** Of a sentence that names nothing. */
type NoDetails = Readonly<Record<string, never>>;

/**
 * Everything a user can be told went wrong, and what each sentence needs to name.
 * The sentences are in `i18n/en/problemTexts.ts` and `i18n/ko/problemTexts.ts`; one left out does not compile.
 */
export interface Problems {
  // arguments that make no sense
  argumentMissing: { readonly argument: string };
  notANumber: { readonly argument: string; readonly given: string };
  notADate: { readonly argument: string; readonly given: string };
  notATicker: { readonly given: string };
  notAnOption: { readonly argument: string; readonly given: string; readonly options: string };
  notAWindow: { readonly given: string };
  /** `bounds` in symbols, which every language reads: "0 ≤ cost < 1", "1, 2, 3, …". */
  outOfBounds: { readonly argument: string; readonly given: string; readonly bounds: string };
  mustBePositive: { readonly argument: string };
  mustNotBeNegative: { readonly argument: string };
  /** Of two arguments that go together one is looked up, with its own dates, and the other given without any. */
  mixedSources: { readonly first: string; readonly second: string };
  /** What goes by the calendar, of numbers in a range, which have no dates. */
  needsDates: { readonly argument: string; readonly given: string };
  needsBenchmark: { readonly measure: string };
  rangesDiffer: { readonly first: string; readonly second: string };
  datesReversed: { readonly start: string; readonly end: string };
  /** A blank between two figures of a range that must follow each other; `line` counts from 1. */
  blankBetween: { readonly argument: string; readonly line: number };
  tooLarge: { readonly what: string; readonly count: number; readonly limit: number };
  duplicateTicker: { readonly ticker: string };
  targetsExceedOne: { readonly total: number };
  worthNothing: { readonly value: number };
  /** No trades that are allowed raise enough cash; `shortfall` is what is missing, in money. */
  cashOutOfReach: { readonly shortfall: number };
  /** A cap on a group's weight cannot be met; `least` is the smallest weight it can have. */
  capOutOfReach: { readonly group: string; readonly cap: number; readonly least: number };
  minTradeOutOfReach: { readonly minimum: number };

  // data not to be had
  noMatch: { readonly criteria: string };
  unknownTicker: { readonly ticker: string };
  unknownSeries: { readonly series: string };
  noFigure: { readonly ticker: string; readonly figure: string };
  noFigureBy: { readonly ticker: string; readonly figure: string; readonly date: string };
  /** The embedded snapshot does not hold this kind of figure; the service would provide it. */
  needsService: { readonly subject: string; readonly figure: string };
  merged: { readonly ticker: string; readonly successor: string; readonly date: string };
  stale: { readonly ticker: string; readonly last: string; readonly asked: string };
  tooFew: { readonly subject: string; readonly needed: number; readonly found: number };
  tooShort: { readonly ticker: string; readonly first: string; readonly needed: string };
  /** There is a history, from `first` to `last`, but none of it in the span asked for. */
  outsideHistory: { readonly ticker: string; readonly first: string; readonly last: string };
  /** Nothing between two neighbours of a series that must follow each other period by period. */
  gapInHistory: { readonly ticker: string; readonly last: string; readonly next: string };
  unlikePe: {
    readonly fund: string;
    readonly fundMethod: string;
    readonly benchmark: string;
    readonly benchmarkMethod: string;
  };
  noAnswer: { readonly subject: string; readonly figure: string; readonly source: string };
  /** Excel shows a formula's value while it is being typed; nothing is fetched for that. */
  onlyPreviewed: { readonly what: string };

  // writing into the workbook
  writeFailed: {
    readonly sheet: string;
    readonly written: number;
    readonly total: number;
    readonly reason: string;
  };
  /** As `writeFailed`, but what was refused has been left out and the rest written; `rows` of the worksheet: "5004–10003, 12004". */
  partsRefused: Problems["writeFailed"] & { readonly rows: string };
  /** Excel refused a part, and the sheet has been taken away again. */
  rolledBack: { readonly sheet: string; readonly reason: string };
  sheetProtected: { readonly sheet: string };
  workbookReadOnly: NoDetails;
  sheetFull: { readonly sheet: string; readonly rows: number; readonly columns: number };
  cellInEdit: NoDetails;
  accessDenied: NoDetails;
  tableInTheWay: NoDetails;
  notOneArea: NoDetails;
  stillCalculating: { readonly sheet: string };
  sheetGone: { readonly sheet: string };
  needsNewerExcel: { readonly what: string };
  /** The workbook could not be copied as a whole; `reason` is in Excel's words. */
  copyFailed: { readonly reason: string };
  /** What a workbook says it carries is not whole; `parts` is how many parts of it there are. */
  pinnedDamaged: { readonly parts: number };
  /** Written in a format of which this add-in knows nothing yet. */
  pinnedNewer: { readonly version: number };
  nothingToPin: NoDetails;
  /** What was used is more than a workbook is made to carry; both in MB. */
  pinnedTooLarge: { readonly megabytes: number; readonly limit: number };

  // maths without an answer
  undefinedMaths: { readonly what: string };
}

export type Problem = keyof Problems;

/**
 * Everything that can be odd about a record that is used all the same, and what each sentence needs to
 * name. The sentences are beside those of the problems.
 */
export interface Warnings {
  /** `source` did not answer; the record is the last one known. */
  standIn: { readonly source: string };
  merged: { readonly ticker: string; readonly successor: string; readonly date: string };
  mergedSeries: {
    readonly ticker: string;
    readonly successor: string;
    readonly date: string;
    readonly last: string;
  };
  monthAverages: NoDetails;
  /** Weights of holdings do not add up to one. */
  weightsOff: { readonly ticker: string; readonly total: number };
  /** A day's move so large that it may be a fault of the source; `move` is a fraction. */
  jump: { readonly ticker: string; readonly date: string; readonly move: number };
  /** Worked out from holdings whose figures cover a part of the weight only, a fraction. */
  partlyCovered: { readonly ticker: string; readonly covered: number };
  /** The source publishes late: what it says now is of `asOf`. */
  publishedLate: { readonly source: string; readonly asOf: string };
  /** The source counts something otherwise than others do, such as lines it leaves out. */
  onlyLargest: { readonly source: string; readonly lines: number };
  /** A figure so many times what was known of it that it may be in another unit. */
  outOfScale: { readonly subject: string; readonly source: string; readonly times: number };
}

/** A warning with its details, ready to be told in the user's language. */
export type Warning = {
  [W in keyof Warnings]: { readonly warning: W; readonly details: Warnings[W] };
}[keyof Warnings];

/** A failure that a user can read: `problem` picks the sentence, `details` fill it. */
export abstract class SmallcapError<P extends Problem = Problem> extends Error {
  readonly problem: P;
  readonly details: Problems[P];

  constructor(problem: P, details: Problems[P], options?: ErrorOptions) {
    super(`${problem} ${JSON.stringify(details)}`, options);
    this.problem = problem;
    this.details = details;
  }
}

/** The arguments make no sense: the user must change the formula. A cell shows #VALUE!. */
export class InputError<P extends Problem = Problem> extends SmallcapError<P> {
  override readonly name = "InputError";
}

/** The arguments are fine but the datum is not to be had. A cell shows #N/A. */
export class DataError<P extends Problem = Problem> extends SmallcapError<P> {
  override readonly name = "DataError";
}

/** The workbook could not be changed as wanted. The pane says so; no cell shows it. */
export class WorkbookError<P extends Problem = Problem> extends SmallcapError<P> {
  override readonly name = "WorkbookError";
}

/** The figures are there but the formula has no value for them. A cell shows #NUM!. */
export class MathError<P extends Problem = Problem> extends SmallcapError<P> {
  override readonly name = "MathError";
}
