import type { ByLanguage } from "../../i18n/language.ts";

/** A matter on which peers disagree: what we do by default, whom that follows, and how to get the other. */
export interface Convention {
  /** Functions it bears on, as in the metadata. */
  readonly functions: readonly string[];
  readonly matter: ByLanguage<string>;
  readonly ours: ByLanguage<string>;
  /** Peers, or the source, that do the same. */
  readonly follows: ByLanguage<string>;
  /** Who does otherwise, and how. */
  readonly others: ByLanguage<string>;
  /** What to type for another convention; null where there is one only. */
  readonly choose: string | null;
}
