import type { Problems } from "../../errors.ts";
import { isDataRecord } from "../checks/isDataRecord.ts";
import { isAnswerTo, type AbsentProblem, type Answer, type Failure, type Query } from "../query.ts";
import { failureKinds } from "../failureKind.ts";
import { oneOf, orMissing, shape, text, variant, type Check } from "../checks/shape.ts";
import type { ServiceFaultKind } from "./serviceFault.ts";

/** What a service may say of data it does not hold, and what each sentence names; one left out does not compile. */
const absences: {
  readonly [A in AbsentProblem["problem"]]: { readonly [D in keyof Problems[A]]: Check };
} = {
  unknownTicker: { ticker: text },
  unknownSeries: { series: text },
  noFigure: { ticker: text, figure: text },
  noFigureBy: { ticker: text, figure: text, date: text },
  needsService: { subject: text, figure: text },
  merged: { ticker: text, successor: text, date: text },
  outsideHistory: { ticker: text, first: text, last: text },
};

const isAnswer = variant("state", {
  found: shape({ record: isDataRecord }),
  absent: shape({
    problem: variant(
      "problem",
      Object.fromEntries(
        Object.entries(absences).map(([problem, details]) => [
          problem,
          shape({ details: shape<Readonly<Record<string, unknown>>>(details) }),
        ]),
      ),
    ),
  }),
  failed: shape<Failure>({ source: text, reason: text, kind: orMissing(oneOf(...failureKinds)) }),
});

/** A query for which the service had no answer of use. */
export const failedBy = (fault: ServiceFaultKind): Answer => ({
  state: "failed",
  source: "Data service",
  reason: fault,
});

/** The answer in one line of the service's body; failed where it is no answer of ours, or one to something else. */
export function readAnswer(line: string, query: Query): Answer {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return failedBy("notOurs");
  }
  if (!isAnswer(value)) return failedBy("notOurs");
  const answer = value as Answer;
  if (answer.state === "absent")
    return {
      state: "absent",
      problem: { problem: answer.problem.problem, details: answer.problem.details } as typeof answer.problem,
    };
  return answer.state === "found" && !isAnswerTo(query, answer.record) ? failedBy("notOurs") : answer;
}
