import { askWithin, type Link } from "./askWithin.ts";
import type { AbsentProblem, Answer, Failure, Query } from "../query.ts";
import type { DataRecord } from "../record.ts";

/** What became of one query on its way down the chain. */
export interface Outcome {
  readonly found: DataRecord | null;
  /** The most telling reason for which a provider does not hold it; null if none was asked or said so. */
  readonly problem: AbsentProblem | null;
  /** The first failure met; what was found after it comes from farther away than it should. */
  readonly failure: Failure | null;
}

/** What is told while the questions go down the chain. */
interface ChainListener {
  /** A query is decided: found, or nobody is left to ask. Called once a query. */
  onOutcome(query: Query, outcome: Outcome): void;
  /** A link has answered, or failed to. */
  onAsked(link: Link, failure: Failure | null): void;
}

/**
 * Asks each provider for what those before it did not have. A query is decided as soon as somebody
 * has it: a slow provider holds up only what it is needed for. Never rejects, given a listener that does not throw.
 */
export async function askChain(
  links: readonly Link[],
  queries: readonly Query[],
  timeoutMs: number,
  listener: ChainListener,
): Promise<void> {
  let open = queries.map((query) => ({ query, outcome: UNDECIDED }));
  for (const link of links) {
    if (open.length === 0) return;
    const answers = await askWithin(
      link,
      open.map(({ query }) => query),
      timeoutMs,
    );
    const told = open.map(({ query, outcome }, i) => ({ query, outcome: after(outcome, answers[i]!) }));
    open = told.filter(({ outcome }) => outcome.found === null);
    for (const { query, outcome } of told) if (outcome.found !== null) listener.onOutcome(query, outcome);
    listener.onAsked(link, firstFailure(answers));
  }
  for (const { query, outcome } of open) listener.onOutcome(query, outcome);
}

const UNDECIDED: Outcome = { found: null, problem: null, failure: null };

function after(outcome: Outcome, answer: Answer): Outcome {
  switch (answer.state) {
    case "found":
      return { ...outcome, found: answer.record };
    case "absent":
      return { ...outcome, problem: moreTelling(outcome.problem, answer.problem) };
    case "failed":
      return { ...outcome, failure: outcome.failure ?? failureIn(answer) };
  }
}

/** "No such P/E" says more than "unknown ticker", and that more than "ask the service": nearly equal ones, the later. */
function moreTelling(one: AbsentProblem | null, other: AbsentProblem): AbsentProblem {
  return one === null || weight(other) >= weight(one) ? other : one;
}

function weight({ problem }: AbsentProblem): number {
  if (problem === "needsService") return 0;
  return problem === "unknownTicker" || problem === "unknownSeries" ? 1 : 2;
}

function firstFailure(answers: readonly Answer[]): Failure | null {
  const failed = answers.find((answer) => answer.state === "failed");
  return failed ? failureIn(failed) : null;
}

function failureIn({ source, reason, kind }: Failure): Failure {
  return kind === undefined ? { source, reason } : { source, reason, kind };
}
