import { setTimeout as sleep } from "node:timers/promises";
import type { Answer, Query } from "../../../src/data/query.ts";
import type { Fetch } from "../../../src/data/service/serviceClient.ts";
import { createServiceProvider } from "../../../src/data/service/serviceProvider.ts";
import { startServer } from "../../service/database/databases.ts";
import type { Tally } from "../chaos/tally.ts";
import { atLeast, never, seen } from "../figure.ts";
import { isRight, queries } from "./figures.ts";
import { otherReplica } from "./otherReplica.ts";
import { startReplica, type Replica } from "./startReplica.ts";

const CLIENTS = 200;
const BATCH = 5;
/** How often a read that failed is asked again, and after how many milliseconds. */
const MOST_AGAIN = 2;
const AGAIN_MS = 500;
/** Queries that are asked from the beginning, and how many more each second, so that there is always something to fetch. */
const FIRST = 30;
const MORE_A_SECOND = 4;

/**
 * Two hundred clients that ask two replicas on one Postgres as the add-in does, each for the next thing as soon as it
 * has the last. Halfway one replica is killed, and soon started again at its old address.
 *
 * @param seconds - how long they ask
 */
export async function serviceLoad(seconds: number): Promise<Tally> {
  const server = await startServer();
  const environment = { DATABASE_URL: server.address };
  const replicas: Replica[] = [];
  try {
    for (let i = 0; i < 2; i++) replicas.push(await startReplica(environment));
    const { fetch, retries } = otherReplica(replicas.map(({ address }) => address));
    const begun = performance.now();
    const elapsed = () => (performance.now() - begun) / 1_000;
    const isOver = () => elapsed() > seconds;
    const inUse = () => queries.slice(0, FIRST + MORE_A_SECOND * elapsed());
    const asking = Array.from({ length: CLIENTS }, (_, i) => client(i, fetch, inUse, isOver));
    await until(() => elapsed() > seconds / 2);
    await replicas[1]!.kill();
    await until(() => elapsed() > seconds * 0.6);
    replicas[1] = await startReplica(environment, Number(new URL(replicas[1]!.address).port));
    const reads = (await Promise.all(asking)).flat();
    return tallyOf(reads, retries(), elapsed());
  } finally {
    await Promise.all(replicas.map(({ kill }) => kill())).finally(server.stop);
  }
}

/** One batch of records, read. */
interface Read {
  readonly ms: number;
  /** Times it was asked again, since it failed though the balancer had tried both replicas. */
  readonly again: number;
  /** What was wrong with it at last; null where every figure came and was right. */
  readonly fault: string | null;
}

/** Asks for one random batch after another. @param inUse - what may be asked for now */
async function client(
  seed: number,
  fetch: Fetch,
  inUse: () => readonly Query[],
  isOver: () => boolean,
): Promise<Read[]> {
  const next = randomNumbers(seed + 1);
  const reads: Read[] = [];
  while (!isOver()) {
    const choice = inUse();
    const asked = Array.from({ length: BATCH }, () => choice[Math.floor(next() * choice.length)]!);
    reads.push(await read(asked, fetch));
  }
  return reads;
}

async function read(asked: readonly Query[], fetch: Fetch): Promise<Read> {
  const begun = performance.now();
  for (let again = 0; ; again++) {
    const connection = () => Promise.resolve({ base: "http://replicas/", token: null });
    const provider = createServiceProvider({ connection, fetch }); // a new one does not rest after a failure
    const answers = await provider(asked, new AbortController().signal);
    const [fault = null] = answers.flatMap((answer, i) => faultOf(asked[i]!, answer));
    if (fault === null || again === MOST_AGAIN) return { ms: performance.now() - begun, again, fault };
    await sleep(AGAIN_MS);
  }
}

function faultOf(query: Query, answer: Answer): string[] {
  if (answer.state === "failed") return [`failed: ${answer.reason}`];
  if (answer.state === "absent") return [`absent: ${answer.problem.problem}`];
  return isRight(query, answer.record) ? [] : ["a wrong figure"];
}

function tallyOf(reads: readonly Read[], retries: number, seconds: number): Tally {
  const times = reads.map(({ ms }) => ms).sort((a, b) => a - b);
  const quantile = (share: number) => Math.round(times[Math.floor(times.length * share)] ?? 0);
  const faults = reads.flatMap(({ fault }) => (fault === null ? [] : [fault]));
  return {
    name: "load on two replicas, one of them killed",
    figures: [
      seen("clients at once", CLIENTS),
      seen("seconds", Math.round(seconds)),
      seen("replicas killed", 1),
      seen(`reads, of ${BATCH} records each`, reads.length),
      atLeast("requests sent again, to the other replica", retries, 1),
      seen(
        "reads asked again after a pause",
        reads.reduce((sum, { again }) => sum + again, 0),
      ),
      never("reads failed after that, or wrong", faults.length),
      seen("median read", quantile(0.5), "ms"),
      seen("slowest of a hundred", quantile(0.99), "ms"),
      seen("slowest of all", quantile(1 - 1e-9), "ms"),
    ],
    failures: [...new Set(faults)].slice(0, 5),
  };
}

/** Numbers from 0 to 1, the same with each run of a seed (Lehmer). */
function randomNumbers(seed: number): () => number {
  let state = seed * 7_919;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await sleep(20);
}
