import autocannon from "autocannon";
import { measure, type Spread } from "../compare.ts";
import type { Line } from "../row.ts";
import { batchOf } from "./batchOf.ts";
import { symbols } from "./priceHistories.ts";
import { startReplica } from "./startReplica.ts";

const COUNTS = [1, 2, 4];
const CONNECTIONS = 12;
const SECONDS = 2;

/** Different batches, more than are asked for while a made answer is kept, so that each is put together anew. */
const BATCHES = 20_000;

/** The nth: thirty symbols from another place, or another step apart. */
function batch(n: number): string {
  const step = 1 + 2 * Math.floor(n / symbols.length);
  return JSON.stringify(
    batchOf(Array.from({ length: 30 }, (_, i) => symbols[(n + i * step) % symbols.length]!)),
  );
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
  let connection = 0;
  const results = await Promise.all(
    addresses.map((address) =>
      autocannon({
        url: `${address}/api/v1/query`,
        connections: CONNECTIONS / addresses.length,
        duration: SECONDS,
        setupClient(client) {
          const first = (connection++ / CONNECTIONS) * BATCHES;
          const own = Array.from({ length: BATCHES / CONNECTIONS }, (_, i) => batch(Math.floor(first + i)));
          client.setRequests(
            own.map((body) => ({ method: "POST", headers: { "content-type": "application/json" }, body })),
          );
        },
      }),
    ),
  );
  if (results.some(({ non2xx, errors }) => non2xx + errors > 0))
    throw new Error("a replica fails under load");
  return results.reduce((sum, { requests }) => sum + requests.average, 0);
}
