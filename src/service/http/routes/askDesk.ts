import type { FastifyReply } from "fastify";
import { HttpProblem } from "../problems/httpProblem.ts";

/**
 * Waits for the desk as long as the client does, and no longer than `limitMs`; the desk is told by the signal.
 *
 * @throws HttpProblem "deskDown" where the desk rejects, "timeLimit" where it does not settle
 */
export async function askDesk<T>(
  ask: (signal: AbortSignal) => Promise<T>,
  reply: FastifyReply,
  limitMs: number,
): Promise<T> {
  const controller = new AbortController();
  const hangUp = () => controller.abort(new Error("the client has gone"));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const outOfTime = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const error = new HttpProblem("timeLimit");
      controller.abort(error);
      reject(error);
    }, limitMs);
  });
  reply.raw.once("close", hangUp);
  try {
    return await Promise.race([ask(controller.signal), outOfTime]);
  } catch (error) {
    throw error instanceof HttpProblem ? error : new HttpProblem("deskDown", { cause: error });
  } finally {
    clearTimeout(timer);
    reply.raw.off("close", hangUp);
  }
}
