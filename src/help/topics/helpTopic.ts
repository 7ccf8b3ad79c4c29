import type { SmallcapError } from "../../errors.ts";
import type { ByLanguage } from "../../i18n/language.ts";

/**
 * What a cell gives, written as the cell shows it: "-23.83%", "0.76", "2022-12-31", "IWM". Rows for a result
 * that spills, "" for an empty cell. An error is one that the cell reports.
 */
export type HelpResult = string | readonly (readonly string[])[] | SmallcapError;

/** A formula with what it gives. The tests type it and compare: to the last digit written. */
export interface HelpExample {
  readonly formula: string;
  readonly result: HelpResult;
  readonly note: ByLanguage<string>;
}

/** A formula that fails, and the failure whose sentence the page shows. The tests type it, too. */
export interface HelpFailure {
  readonly formula: string;
  readonly error: SmallcapError;
}

/**
 * What a page of help says of a function beyond its metadata, which has purpose, arguments and options.
 */
export interface HelpTopic {
  /** As in the metadata: "PERGAP" */
  readonly id: string;
  /** Lines of mathematics, which every language reads. */
  readonly formula: readonly string[];
  /** What the letters of the formula stand for. */
  readonly where: ByLanguage<string>;
  /** Unit, sign and shape of the result. */
  readonly gives: ByLanguage<string>;
  readonly examples: readonly [HelpExample, HelpExample, HelpExample];
  readonly failures: readonly HelpFailure[];
  /** The market article's case, where the function bears on it. */
  readonly article?: HelpExample;
}
