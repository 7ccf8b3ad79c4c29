import { setMaxListeners } from "node:events";
import { createServiceProvider } from "../../../src/data/service/serviceProvider.ts";
import { createStore } from "../../../src/data/store/store.ts";
import type { Query } from "../../../src/data/query.ts";
import type { DataRecord } from "../../../src/data/record.ts";
import { DataError } from "../../../src/errors.ts";
import { openMemory } from "../../service/database/openMemory.ts";
import { openDesk } from "../../../src/service/desk/openDesk.ts";
import { createServer } from "../../../src/service/server.ts";
import { createFredCsv } from "../../../src/service/sources/fred/fredCsv.ts";
import { createTransport } from "../../../src/service/sources/transport.ts";
import { createCrumbKeeper } from "../../../src/service/sources/yahoo/crumb.ts";
import { createYahoo } from "../../../src/service/sources/yahoo/yahoo.ts";
import { faults, faultySources, TRUE_FACTS, truePrice, trueYield, type Fault } from "./faultySources.ts";
import { atLeast, never, seen } from "../figure.ts";
import type { Tally } from "./tally.ts";
import { watchBreakers } from "./watchBreakers.ts";

const START = Date.parse("2026-03-09T15:00:00Z");
const DAY_MS = 86_400_000;
/** Longest a call may take by the clock on the wall, all of its limits being short here. */
const STUCK_MS = 60_000;
const TICKERS = ["AAA", "BBB", "CCC", "DDD", "EEE", "FFF", "GGG", "HHH"];
const SERIES = ["DGS2", "DGS10", "FEDFUNDS", "UNRATE"];

const queries: readonly Query[] = [
  ...TICKERS.flatMap((ticker): Query[] => [
    { kind: "prices", ticker },
    { kind: "fund", ticker },
    { kind: "returns", ticker, interval: "daily" },
  ]),
  ...SERIES.map((series): Query => ({ kind: "macro", series })),
];

/** Several cells want the same, as on a real sheet. */
const cells = [queries, queries, queries, queries].flat();

/**
 * So many calls as cells make them, through store, provider, HTTP, desk and sources, to a world whose weather changes:
 * every fault in its turn, then a fair day in which all must be well again by itself.
 */
export async function sourceChaos(calls: number): Promise<Tally> {
  setMaxListeners(0); // as many requests as there are cells wait on one signal
  let fault: Fault = "none";
  let now = START;
  const world = faultySources(() => fault);
  const clock = () => now + (fault === "clockAhead" ? 200 * DAY_MS : 0);
  const transport = createTransport({
    fetch: world.fetch,
    budget: { take: () => Promise.resolve() },
    contact: null,
    now: clock,
    limits: { perTry: 40, tries: 2, firstWait: 1, longestWait: 20, breakAfter: 3, rest: 50 },
  });
  const breakers = watchBreakers(transport);
  const desk = await openDesk({
    database: await openMemory(),
    sources: [createYahoo(createCrumbKeeper(), clock), createFredCsv(clock)],
    transport: breakers.transport,
    now: clock,
    environment: {},
    limits: { answerMs: 8_000, sourceMs: 2_000 },
  });
  const server = await createServer({ folders: {}, desk, now: clock, limitMs: 15_000, freshMs: 0 });
  const base = `${await server.listen({ port: 0, host: "127.0.0.1" })}/`;
  const provider = createServiceProvider({
    connection: () => Promise.resolve({ base, token: null }),
    fetch: globalThis.fetch,
    now: clock,
    limitMs: 20_000,
    restMs: 30,
  });
  const store = createStore(
    { service: provider },
    { now: clock, timeoutMs: 25_000, freshMs: 1_000, retryMs: 100 },
  );

  const tally = {
    calls: 0,
    live: 0,
    standIns: 0,
    warned: 0,
    notAvailable: 0,
    stuck: 0,
    wrong: 0,
    notMarked: 0,
    other: 0,
  };
  const known = new Set<string>();
  const note = (record: DataRecord) => {
    const isRight = isTrue(record);
    if (record.warnings.some(({ warning }) => warning !== "standIn")) tally.warned += 1;
    if (!isRight && record.warnings.length === 0) tally.wrong += 1;
    if (record.quality === "live") tally.live += 1;
    else tally.standIns += 1;
  };
  const call = async (query: Query) => {
    tally.calls += 1;
    try {
      note(await withinTime(store.get(query)));
    } catch (error) {
      if (error === STUCK) tally.stuck += 1;
      else if (error instanceof DataError) tally.notAvailable += 1;
      else tally.other += 1;
      if (known.has(JSON.stringify(query)) && error instanceof DataError) tally.notMarked += 1;
      return;
    }
    known.add(JSON.stringify(query));
  };

  const round = async () => {
    store.refresh();
    await Promise.all(cells.map(call));
  };
  await round(); // fair weather first, so that something is known
  for (let turn = 0; tally.calls < calls - 4 * cells.length; turn++) {
    fault = faults[turn % faults.length]!;
    now += (turn % 3) * DAY_MS; // what is known gets old
    now += turn % 2 === 0 ? 31_000 : 16 * 60_000; // now and then long enough for all rests to be over
    await round();
  }
  fault = "none";
  for (let i = 0; i < 3; i++) {
    now += 16 * 60_000; // the longest a source is left alone
    await round();
  }
  now += DAY_MS;
  const before = tally.live;
  await round();
  const recovered = tally.live - before;
  await server.close();
  await desk.close();
  return {
    name: "faults at the sources",
    figures: [
      ...Object.entries(tally).map(([what, count]) => seen(what, count)),
      ...faults.map((kind) => atLeast(`requests met by ${kind}`, world.met.get(kind) ?? 0, 1)),
      atLeast("breakers opened", breakers.counts.opened, 1),
      atLeast("breakers closed again", breakers.counts.closed, 1),
      never("breakers open at the end", breakers.stillOpen()),
      atLeast("live again at the end", recovered, cells.length),
    ],
    failures: [
      ...(tally.stuck > 0 ? [`${tally.stuck} calls never settled`] : []),
      ...(tally.wrong > 0 ? [`${tally.wrong} wrong figures without a warning`] : []),
      ...(tally.other > 0 ? [`${tally.other} failures that are none of ours`] : []),
      ...(tally.notMarked > 0 ? [`${tally.notMarked} times something known was lost`] : []),
      ...(recovered < cells.length ? [`only ${recovered} of ${cells.length} came back by themselves`] : []),
    ],
  };
}

const STUCK = Symbol("stuck");

function withinTime<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(STUCK), STUCK_MS);
  });
  return Promise.race([work, over]).finally(() => clearTimeout(timer));
}

const near = (value: number, wanted: number) => Math.abs(value / wanted - 1) < 1e-9;

/** Whether every figure is what the sources say on a fair day. */
function isTrue(record: DataRecord): boolean {
  switch (record.kind) {
    case "prices":
      return record.series.values.every((value, i) => near(value, truePrice(record.ticker, i)));
    case "returns":
      return record.series.values.every((value, i) =>
        near(value, truePrice(record.ticker, i) / truePrice(record.ticker, 0)),
      );
    case "macro":
      return record.values.every((value, i) => value === null || near(value, trueYield(i)));
    case "fund":
      return (["price", "yield", "netAssets", "expenseRatio"] as const).every(
        (name) => record[name] === null || near(record[name].value, TRUE_FACTS[name]),
      );
    default:
      return false;
  }
}
