import type { Query } from "../../data/query.ts";
import type { Quality } from "../../data/record.ts";
import type { Records } from "../asking/records.ts";
import type { Shown } from "../results/shown.ts";

/** A figure of a fund with what vouches for it. null where the publisher does not say, or there is none to say. */
export interface Answered {
  readonly value: Shown;
  readonly asOf: string | null;
  readonly source: string;
  readonly quality: Quality;
  /** How a ratio treats loss-makers, and which earnings it divides by. */
  readonly method?: string;
  readonly basis?: string;
}

/** Something that can be asked about a fund: what it needs to know, and its answer. */
export interface Field {
  readonly needs: (ticker: string, asOf: string | undefined) => readonly Query[];
  /** @throws DataError if the figure is not known */
  readonly answer: (records: Records, ticker: string, asOf: string | undefined) => Answered;
}
