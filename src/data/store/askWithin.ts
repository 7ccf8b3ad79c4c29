import { isAnswerTo, type Answer, type Provider, type Query } from "../query.ts";

/** One link of the chain of providers. Users are told its name when it does not answer. */
export interface Link {
  readonly name: string;
  readonly provider: Provider;
}

/**
 * What a provider says to each query, whatever it does: one that throws, rejects, gives too few
 * answers, answers something else or takes longer than `timeoutMs` has "failed". Never rejects and
 * never stays open; a provider out of time is told by its signal.
 */
export async function askWithin(
  { name, provider }: Link,
  queries: readonly Query[],
  timeoutMs: number,
): Promise<readonly Answer[]> {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const outOfTime = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const error = new Error(`no answer within ${timeoutMs} ms`);
      controller.abort(error);
      reject(error);
    }, timeoutMs);
  });
  try {
    const answers = await Promise.race([provider(queries, controller.signal), outOfTime]);
    return queries.map((query, i) => checked(answers[i], query, name));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return queries.map(() => ({ state: "failed", source: name, reason }));
  } finally {
    clearTimeout(timer);
  }
}

function checked(answer: Answer | undefined, query: Query, source: string): Answer {
  if (answer === undefined) return { state: "failed", source, reason: "fewer answers than queries" };
  if (answer.state === "found" && !isAnswerTo(query, answer.record))
    return { state: "failed", source, reason: "a record of something else" };
  return answer;
}
