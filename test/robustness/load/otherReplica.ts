import { setTimeout as sleep } from "node:timers/promises";
import type { Fetch } from "../../../src/data/service/serviceClient.ts";

/** Times a request is sent at most, and milliseconds before it is sent anew, which double. */
const TRIES = 6;
const FIRST_WAIT_MS = 25;

/** What a balancer before several replicas did. */
export interface Balanced {
  readonly fetch: Fetch;
  /** Requests that had to be sent again. */
  readonly retries: () => number;
}

/**
 * What a balancer does, in a dozen lines: requests go to the replicas in turn, and one that is not answered whole, or
 * with "not now", goes to the next. Everything asked here only reads, so it may be asked twice.
 *
 * @param addresses - of the replicas
 */
export function otherReplica(addresses: readonly string[]): Balanced {
  let [turn, retries] = [0, 0];
  async function send(replica: string, address: string, init: RequestInit): Promise<Response | null> {
    const { origin, pathname } = new URL(address);
    try {
      const answer = await fetch(address.replace(origin, replica), init);
      const body = await answer.arrayBuffer();
      return answer.status < 500 ? new Response(body, answer) : null;
    } catch (error) {
      if (init.signal?.aborted) throw new Error(`${pathname} took too long`, { cause: error });
      return null; // cut off, or nobody there: the next replica is tried
    }
  }
  return {
    retries: () => retries,
    async fetch(address, init) {
      const first = turn++;
      for (let tries = 1; tries <= TRIES; tries++) {
        const replica = addresses[(first + tries) % addresses.length]!;
        const answer = await send(replica, address, init);
        if (answer) return answer;
        retries += 1;
        await sleep(FIRST_WAIT_MS * 2 ** tries);
      }
      throw new Error("no replica answers");
    },
  };
}
