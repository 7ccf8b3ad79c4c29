import type { Desk } from "./contract.ts";
import { HttpProblem } from "./http/problems/httpProblem.ts";

/** How long an ask waits for the desk, and when who asked had better ask again. */
const PATIENCE_MS = 1_000;
const ASK_AGAIN_S = 2;

/**
 * A desk that is still being opened: it can be asked at once. Making a database takes seconds, once, and cells should
 * not wait for that, so who asks meanwhile is soon told to ask again. Where the desk cannot be opened every ask
 * rejects with the reason.
 */
export function lateDesk(opening: Promise<Desk>, patienceMs = PATIENCE_MS): Desk {
  const settled = opening.then(
    () => undefined,
    () => undefined,
  );

  async function opened(): Promise<Desk> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(new HttpProblem("opening", { headers: { "Retry-After": String(ASK_AGAIN_S) } }));
      }, patienceMs);
    });
    await Promise.race([settled, late]).finally(() => clearTimeout(timer));
    return await opening;
  }

  return {
    answer: async (queries, signal) => (await opened()).answer(queries, signal),
    answerAsKnown: async (queries, at) => (await opened()).answerAsKnown(queries, at),
    sources: async () => (await opened()).sources(),
    allow: async (client, perMinute, count) => (await opened()).allow(client, perMinute, count),
    check: async () => (await opened()).check(),
    close: async () => {
      const desk = await opening.catch(() => null); // what never opened needs no closing
      await desk?.close();
    },
  };
}
