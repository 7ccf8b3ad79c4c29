import { DataError } from "../../../errors.ts";
import type { AbsentProblem, Answer } from "../../../data/query.ts";
import { explain } from "../../../i18n/explain.ts";

/** An answer as it goes over the wire: what is absent says so in English too, for who reads it without the add-in. */
export function answerText(answer: Answer | undefined): string {
  if (answer === undefined) return answerText(failed("fewer answers than queries"));
  return JSON.stringify(
    answer.state === "absent" ? { ...answer, sentence: sentenceOf(answer.problem) } : answer,
  );
}

/** What is said of a query that the service could not get to. */
export const failed = (reason: string): Answer => ({ state: "failed", source: "Data service", reason });

/** The sentence of a problem with data, in English. */
export const sentenceOf = ({ problem, details }: AbsentProblem): string =>
  explain(new DataError(problem, details), "en");
