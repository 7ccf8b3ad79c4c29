/* The add-in's side of the service: over a real server, and over fetches that fail in every way. */
import type { FastifyInstance } from "fastify";
import type { Answer, Query } from "../../../src/data/query.ts";
import { createServiceProvider } from "../../../src/data/service/serviceProvider.ts";
import type { Fetch } from "../../../src/data/service/serviceClient.ts";
import { snapshot } from "../../../src/data/snapshot/snapshot.ts";
import { createStore } from "../../../src/data/store/store.ts";
import { createServer } from "../../../src/service/server.ts";
import { fakeDesk, fund } from "../../service/http/fakeDesk.ts";
import { makeFund } from "../makeRecords.ts";
import { describeProvider } from "../providerContract.ts";

const desk = fakeDesk();
let server: FastifyInstance;
let base: string;
beforeAll(async () => {
  server = await createServer({ folders: {}, desk, freshMs: 0 });
  base = `${await server.listen({ port: 0, host: "127.0.0.1" })}/`;
});
afterAll(() => server.close());

const never = new AbortController().signal;
const overHttp = createServiceProvider({ connection: async () => ({ base, token: null }), fetch });

describeProvider("the service over HTTP", (queries, signal) => overHttp(queries, signal), {
  held: [
    fund("IWM"),
    { kind: "valuations", ticker: "IWM" },
    { kind: "returns", ticker: "IWM", interval: "monthly" },
    { kind: "macro", series: "DGS2" },
    { kind: "catalogue" },
  ],
  absent: [fund("NOPE"), { kind: "macro", series: "NOPE" }, { kind: "prices", ticker: "IWM" }],
});

test("a large batch is a request a thousand, streamed, with the quality the service gave", async () => {
  desk.calls.length = 0;
  const queries: Query[] = Array.from({ length: 1_200 }, () => fund("IWM"));
  const answers = await overHttp(queries, never);
  expect(answers).toHaveLength(1_200);
  expect(answers.every((answer) => answer.state === "found" && answer.record.quality === "live")).toBe(true);
  expect(desk.calls.reduce((sum, { length }) => sum + length, 0)).toBe(1_200);
});

test("what cannot be a name is answered here, and a day to come is asked for as the latest", async () => {
  desk.calls.length = 0;
  const [odd, series, ahead] = await overHttp(
    [
      fund("NOT A TICKER"),
      { kind: "macro", series: "A/../B" },
      { kind: "holdings", ticker: "IWM", asOf: "2999-01-01" },
    ],
    never,
  );
  expect(odd).toEqual({
    state: "absent",
    problem: { problem: "unknownTicker", details: { ticker: "NOT A TICKER" } },
  });
  expect(series).toMatchObject({ state: "absent", problem: { problem: "unknownSeries" } });
  expect(ahead).toMatchObject({ state: "absent", problem: { problem: "needsService" } });
  expect(desk.calls).toEqual([["holdings:IWM:latest"]]);
});

/** A provider over a fetch, with a clock of its own. */
function over(answer: (address: string, init: RequestInit) => Response | Promise<Response>, options = {}) {
  const clock = { now: 0 };
  const asked: string[] = [];
  const fetch: Fetch = async (address, init) => {
    asked.push(new URL(address).pathname.split("/").at(-1)!);
    return answer(address, init);
  };
  const provider = createServiceProvider({
    connection: async () => ({ base: "https://data.test/sub/", token: "a-token-of-mine-in-43-characters" }),
    fetch,
    now: () => clock.now,
    ...options,
  });
  return { clock, asked, ask: (...queries: Query[]) => provider(queries, never) };
}
const reasons = (answers: readonly Answer[]) =>
  answers.map((answer) => (answer.state === "failed" ? answer.reason : answer.state));
const found = (ticker: string) => `${JSON.stringify({ state: "found", record: makeFund(ticker) })}\n`;
const healthy = () => Response.json({ status: "ok", service: "smallcap" });
const stream = (...parts: (string | Error)[]) =>
  new Response(
    new ReadableStream({
      async pull(controller) {
        const part = parts.shift();
        if (part === undefined) controller.close();
        else if (typeof part === "string") controller.enqueue(new TextEncoder().encode(part));
        else controller.error(part);
      },
    }),
  );

test("the token goes into a header, and into no address", async () => {
  let seen: [string, RequestInit] | undefined;
  const { ask } = over((...given) => {
    seen = given;
    return stream(found("IWM"));
  });
  await ask(fund("IWM"));
  expect(seen![0]).toBe("https://data.test/sub/api/v1/query");
  expect(seen![1].headers).toMatchObject({ Authorization: "Bearer a-token-of-mine-in-43-characters" });
  expect(seen![1]).toMatchObject({ redirect: "error", referrerPolicy: "no-referrer", method: "POST" });
});

test("answers cut anywhere between bytes are read; those that came before a failure stand", async () => {
  const whole = found("IWM") + found("VB");
  for (const at of [1, 10, found("IWM").length, found("IWM").length + 5])
    expect(
      reasons(await over(() => stream(whole.slice(0, at), whole.slice(at))).ask(fund("IWM"), fund("VB"))),
    ).toEqual(["found", "found"]);
  const cut = over(() => stream(found("IWM"), new TypeError("network error")));
  expect(reasons(await cut.ask(fund("IWM"), fund("VB")))).toEqual(["found", "unreachable"]);
  const short = over(() => stream(found("IWM")));
  expect(reasons(await short.ask(fund("IWM"), fund("VB")))).toEqual(["found", "notOurs"]);
});

const status =
  (code: number, headers = {}) =>
  () =>
    new Response("<html>", { status: code, headers });
test.each<[string, () => Response | Promise<Response>, string]>([
  ["no network", () => Promise.reject(new TypeError("fetch failed")), "unreachable"],
  ["a token refused", status(401), "unauthorised"],
  ["an origin refused", status(403), "unauthorised"],
  ["too many requests", status(429, { "Retry-After": "7" }), "tooMany"],
  ["a database that is down", status(503), "unwell"],
  ["a service that is starting", status(503, { "Retry-After": "2" }), "notReady"],
  ["nothing there", status(404), "notOurs"],
  ["a page instead of data", () => stream("<!doctype html>"), "notOurs"],
  ["another fund's record", () => stream(found("VB")), "notOurs"],
  ["more lines than queries", () => stream(found("IWM"), found("IWM"), found("IWM")), "found"],
  [
    "a record with text for a number",
    () => stream(found("IWM").replace('"price":null', '"price":"12"')),
    "notOurs",
  ],
  [
    "a warning nobody knows",
    () => stream(found("IWM").replace('"warnings":[]', '"warnings":[{"warning":"x","details":{}}]')),
    "notOurs",
  ],
  [
    "a problem nobody knows",
    () => stream('{"state":"absent","problem":{"problem":"constructor","details":{}}}\n'),
    "notOurs",
  ],
  ["a poisoned prototype", () => stream('{"__proto__":{"state":"found"}}\n'), "notOurs"],
  [
    "a body without end",
    () =>
      stream(
        ..."x"
          .repeat(40)
          .split("")
          .map((x) => x.repeat(1_000)),
      ),
    "tooLarge",
  ],
])("%s", async (_, answer, reason) => {
  const { ask } = over(answer, { maxBytes: 20_000 });
  expect(reasons(await ask(fund("IWM")))).toEqual([reason]);
});

test("a dead service costs one time limit for a batch, then rests; one probe finds out that it is back", async () => {
  let isDead = true;
  const { ask, asked, clock } = over(
    (address, { signal }) => {
      if (!isDead) return address.endsWith("health") ? healthy() : stream(found("IWM"));
      return new Promise((_, reject) => signal!.addEventListener("abort", () => reject(signal!.reason)));
    },
    { limitMs: 30, probeMs: 10, restMs: 1_000 },
  );
  expect(reasons(await ask(...Array.from({ length: 300 }, () => fund("IWM"))))).toEqual(
    Array(300).fill("timeLimit"),
  );
  for (let i = 0; i < 50; i++) expect(reasons(await ask(fund("IWM")))).toEqual(["timeLimit"]);
  expect(asked).toEqual(["query"]);

  clock.now = 1_000;
  expect(
    await Promise.all([ask(fund("IWM")), ask(fund("VB"))]).then((both) => both.flatMap(reasons)),
  ).toEqual(["timeLimit", "timeLimit"]);
  expect(asked).toEqual(["query", "health"]);

  clock.now = 2_999; // the second rest is twice as long
  await ask(fund("IWM"));
  expect(asked).toHaveLength(2);
  isDead = false;
  clock.now = 3_000;
  expect(reasons(await ask(fund("IWM")))).toEqual(["found"]);
  expect(asked).toEqual(["query", "health", "health", "query"]);
});

test("a service that says when to come back is left alone until then", async () => {
  const { ask, asked, clock } = over(status(429, { "Retry-After": "7" }));
  await ask(fund("IWM"));
  clock.now = 6_999;
  await ask(fund("IWM"));
  expect(asked).toEqual(["query"]);
  clock.now = 7_000;
  await ask(fund("IWM"));
  expect(asked).toEqual(["query", "health"]);
});

test("a service that is starting is asked again as soon as it says, however often", async () => {
  const { ask, asked, clock } = over(status(503, { "Retry-After": "2" }));
  for (clock.now = 0; clock.now <= 8_000; clock.now += 2_000) await ask(fund("IWM"));
  expect(asked).toEqual(["query", "health", "health", "health", "health"]);
});

test("a service that is only slow is asked again at once", async () => {
  const { ask, asked } = over(status(504));
  expect([reasons(await ask(fund("IWM"))), reasons(await ask(fund("IWM")))]).toEqual([["slow"], ["slow"]]);
  expect(asked).toEqual(["query", "query"]);
});

test("in a store, a dead service costs 300 cells one request, and the snapshot answers them", async () => {
  let requests = 0;
  const service = createServiceProvider({
    connection: async () => ({ base: "https://data.test/", token: null }),
    fetch: async () => {
      requests += 1;
      throw new TypeError("fetch failed");
    },
  });
  const store = createStore({ service, snapshot });
  const tickers = ["IWM", "VB", "VBR", "VBK", "IJR"];
  const records = await Promise.all(tickers.map((ticker) => store.get({ kind: "fund", ticker })));
  await Promise.all(tickers.map((ticker) => store.get({ kind: "valuations", ticker })));
  expect(records.every(({ quality }) => quality === "snapshot")).toBe(true);
  expect(requests).toBe(1);
  expect(store.state().failures).toMatchObject([{ source: "Data service", reason: "unreachable" }]);
});
