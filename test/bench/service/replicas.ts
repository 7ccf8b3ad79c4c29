import autocannon from "autocannon";
import { measure, type Spread } from "../compare.ts";
import type { Line } from "../row.ts";
import { batchOf } from "./batchOf.ts";
import { symbols } from "./priceHistories.ts";
import { startReplica } from "./startReplica.ts";

const COUNTS = [1, 2, 4];
const CONNECTIONS = 12;
const SECONDS = 2;

/** Every batch is another one, so that each is put together anew; the same number of connections, however many share them. */
const batches = symbols.map((_, i) => JSON.stringify(batchOf(cyclic(i, 30))));

function cyclic(start: number, count: number): string[] {
  return Array.from({ length: count }, (_, i) => symbols[(start + i) % symbols.length]!);
}

/** Requests a second of 1, 2 and 4 processes on one Postgres, all on this machine. */
export async function replicas(
  at: Readonly<Record<string, string>>,
  say: (text: string) => void,
): Promise<Line[]> {
  const lines: Line[] = [];
  let one: Spread | undefined;
  for (const count of COUNTS) {
    say(`${String(count)} replicas`);
    const running = await Promise.all(Array.from({ length: count }, () => startReplica(at)));
    const figure = await measure(() => load(running.map(({ address }) => address)), { warmUp: 1, rounds: 2 });
    await Promise.all(running.map(({ stop }) => stop()));
    one ??= figure;
    lines.push({
      what: `batches of 30 funds, all different, ${String(count)} ${count === 1 ? "process" : "processes"} on one Postgres`,
      figure,
      unit: "/s",
      ...(count > 1 && { against: { what: "1 process", figure: one }, ratio: figure.median / one.median }),
    });
  }
  return lines;
}

/** @returns requests a second, of all together */
async function load(addresses: readonly string[]): Promise<number> {
  const results = await Promise.all(
    addresses.map((address) =>
      autocannon({
        url: `${address}/api/v1/query`,
        connections: CONNECTIONS / addresses.length,
        duration: SECONDS,
        requests: batches.map((body) => ({
          method: "POST",
          headers: { "content-type": "application/json" },
          body,
        })),
      }),
    ),
  );
  if (results.some(({ non2xx, errors }) => non2xx + errors > 0))
    throw new Error("a replica fails under load");
  return results.reduce((sum, { requests }) => sum + requests.average, 0);
}
