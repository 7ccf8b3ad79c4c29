import autocannon from "autocannon";
import { compare, spreadOf } from "../compare.ts";
import type { Line } from "../row.ts";
import { batchOf } from "./batchOf.ts";
import { symbols } from "./priceHistories.ts";
import { startReplica } from "./startReplica.ts";

const CONNECTIONS = 10;
const SECONDS = 2;
const ROUNDS = 3;

/** The same batch of thirty funds asked again and again, against a bare route that reads as much and sends as much. */
export async function cachedQuery(engine: string, at: Readonly<Record<string, string>>): Promise<Line[]> {
  const replica = await startReplica(at);
  const batch = JSON.stringify(batchOf(symbols.slice(0, 30)));
  const slowest: Record<"ours" | "bare", number[]> = { ours: [], bare: [] };
  const load = (side: "ours" | "bare", url: string) => async () => {
    const result = await autocannon({
      url,
      method: "POST",
      headers: { "content-type": "application/json" },
      body: batch,
      connections: CONNECTIONS,
      duration: SECONDS,
    });
    if (result.non2xx > 0 || result.errors > 0)
      throw new Error(
        `${url} fails under load: ${JSON.stringify(result.statusCodeStats)}, ${result.errors} errors`,
      );
    slowest[side].push(result.latency.p99);
    return result.requests.average;
  };
  const { sides, ratio } = await compare(
    {
      ours: load("ours", `${replica.address}/api/v1/query`),
      bare: load("bare", `${replica.bareAddress}/query`),
    },
    { warmUp: 1, rounds: ROUNDS },
  );
  await replica.stop();
  const [ours, bare] = [spreadOf(slowest.ours.slice(1)), spreadOf(slowest.bare.slice(1))];
  return [
    {
      what: `cached query of 30 funds, ${engine}`,
      figure: sides.ours,
      unit: "/s",
      against: { what: "bare route", figure: sides.bare },
      ratio,
      target: { atLeast: 0.7 },
    },
    {
      what: `the same, slowest of a hundred, ${engine}`,
      figure: ours,
      unit: "ms",
      against: { what: "bare route", figure: bare },
      ratio: ours.median / bare.median,
      target: { atMost: 2 },
    },
  ];
}
