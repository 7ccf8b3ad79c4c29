import type { Query } from "../../../data/query.ts";
import { subjectOf } from "../../../data/query.ts";
import type { Call } from "./callsIn.ts";
import { functionData } from "./functionData.ts";

/** What is known of tickers and questions when a formula is read. */
export interface Known {
  /** Tickers there is data for. */
  readonly tickers: ReadonlySet<string>;
  /** Everything asked for since the add-in started. */
  readonly used: readonly Query[];
}

/** Of macro series' names more than the form cannot be told. */
const SERIES = /^[A-Z][A-Z0-9]{2,}$/;
/** Words that functions of macro series take as options. */
const OPTIONS = new Set(["LEVEL", "CHANGE", "YOY"]);

/**
 * The questions whose answers a call is made from. Of a ticker or series that formulas have asked about since
 * the add-in started it is what they asked; of any other the plain questions a function of this name asks. A
 * word that is no ticker ("discount", "1M") asks nothing.
 */
export function queriesOfCall({ name, words }: Call, { tickers, used }: Known): Query[] {
  const data = Object.hasOwn(functionData, name) ? functionData[name] : undefined;
  if (!data) return [];
  const listed: Query[] = data.kinds.includes("catalogue") ? [{ kind: "catalogue" }] : [];
  const subjects = [...new Set([...words, ...data.defaults])];
  return subjects
    .flatMap((subject) => {
      const asked = used.filter((query) => query.kind !== "catalogue" && subjectOf(query) === subject);
      const wanted = asked.filter(({ kind }) => data.kinds.includes(kind));
      if (wanted.length > 0) return wanted;
      return data.kinds.flatMap((kind) => plainQuery(kind, subject, tickers) ?? []);
    })
    .concat(listed);
}

function plainQuery(kind: Query["kind"], subject: string, tickers: ReadonlySet<string>): Query | null {
  if (kind === "macro")
    return SERIES.test(subject) && !OPTIONS.has(subject) && !tickers.has(subject)
      ? { kind, series: subject }
      : null;
  if (kind === "catalogue" || kind === "prices" || !tickers.has(subject)) return null;
  if (kind === "returns") return { kind, ticker: subject, interval: "monthly" };
  return kind === "holdings" ? { kind, ticker: subject, asOf: null } : { kind, ticker: subject };
}
