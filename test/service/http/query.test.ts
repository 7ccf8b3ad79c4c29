/* POST /api/v1/query: batches, forms, limits, and what is refused. */
import type { FastifyInstance } from "fastify";
import type { Query } from "../../../src/data/query.ts";
import { createServer } from "../../../src/service/server.ts";
import { fakeDesk, fund, type FakeDesk } from "./fakeDesk.ts";

const NOW = Date.parse("2026-11-23T12:00:00Z");
let desk: FakeDesk;
let server: FastifyInstance;
let time: number;

beforeEach(async () => {
  desk = fakeDesk();
  time = NOW;
  server = await createServer({ folders: {}, desk, now: () => time });
});
afterEach(() => server.close());

const post = (payload: unknown, headers: Record<string, string> = {}) =>
  server.inject({
    method: "POST",
    url: "/api/v1/query",
    headers: { "content-type": "application/json", ...headers },
    payload: typeof payload === "string" ? payload : JSON.stringify(payload),
  });
const ask = (queries: readonly unknown[], headers = {}) => post({ queries }, headers);

test("mixed queries each have their own answer, in order", async () => {
  const answer = await ask([
    fund("IWM"),
    fund("NOPE"),
    { kind: "macro", series: "DGS2" },
    { kind: "holdings", ticker: "IWM", asOf: "2024-06-28" },
    { kind: "catalogue" },
  ]);
  expect(answer.statusCode).toBe(200);
  const { answers } = answer.json();
  expect(answers.map(({ state }: any) => state)).toEqual(["found", "absent", "found", "absent", "found"]);
  expect(answers[0].record).toMatchObject({ kind: "fund", ticker: "IWM", quality: "live" });
  expect(answers[1]).toEqual({
    state: "absent",
    problem: { problem: "unknownTicker", details: { ticker: "NOPE" } },
    sentence: expect.stringContaining("NOPE is not a fund we have data for"),
  });
  expect((await ask([])).json()).toEqual({ answers: [] });
});

test("asked for lines, it gives one answer a line; a long batch goes to the desk in parts and is streamed", async () => {
  const queries: Query[] = Array.from({ length: 250 }, (_, i) => fund(i % 2 ? "IWM" : "VB"));
  const lines = await ask(queries, { accept: "application/x-ndjson" });
  expect(lines.headers["content-type"]).toBe("application/x-ndjson; charset=utf-8");
  const tickers = lines.body
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line).record.ticker);
  expect(tickers).toEqual(queries.map((query) => "ticker" in query && query.ticker));
  expect(desk.calls.map(({ length }) => length)).toEqual([100, 100, 50]);
  expect((await ask(queries)).json().answers).toEqual(
    lines.body
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line)),
  );
});

test("what fails after the first part fails for its own queries only, and goes to the log", async () => {
  const whole = fakeDesk();
  desk = fakeDesk(async (queries, signal) => {
    if (whole.calls.length === 1) throw new Error("gone");
    return whole.answer(queries, signal);
  });
  await server.close();
  const lines: string[] = [];
  server = await createServer({ folders: {}, desk, log: { write: (line) => void lines.push(line) } });
  const { answers } = (await ask(Array.from({ length: 120 }, () => fund("IWM")))).json();
  expect(answers).toHaveLength(120);
  expect(answers[99].state).toBe("found");
  expect(answers[100]).toEqual({
    state: "failed",
    source: "Data service",
    reason: expect.stringContaining("database does not answer at the moment. Ask again soon"),
  });
  expect(lines.join("")).toContain("Error: gone");
});

test("who asks the same within seconds is answered without asking the desk; failures are asked again", async () => {
  const bodies = [await ask([fund("IWM")]), await ask([fund("IWM")])].map(({ body }) => body);
  expect(bodies[0]).toBe(bodies[1]);
  expect(desk.calls).toHaveLength(1);
  time += 2_000;
  await ask([fund("IWM")]);
  expect(desk.calls).toHaveLength(2);

  let calls = 0;
  await server.close();
  const failing = fakeDesk(async (queries) => {
    calls += 1;
    return queries.map(() => ({ state: "failed", source: "Yahoo", reason: "no answer" }));
  });
  server = await createServer({ folders: {}, desk: failing });
  await ask([fund("IWM")]);
  await ask([fund("IWM")]);
  expect(calls).toBe(2);
});

test("only the very same words in the same form are answered again, and what was refused is refused again", async () => {
  const body = (spaces: string) => `{"queries":[${spaces}{"kind":"fund","ticker":"IWM"}]}`;
  const whole = await post(body(""));
  expect((await post(body(" "))).body).toBe(whole.body);
  expect(desk.calls).toHaveLength(2);
  const lines = await post(body(""), { accept: "application/x-ndjson" });
  expect([lines.headers["content-type"], desk.calls.length]).toEqual([
    "application/x-ndjson; charset=utf-8",
    3,
  ]);
  expect(`{"answers":[${lines.body.trim()}]}`).toBe(whole.body);
  const again = await post(body(""));
  expect([again.body, again.headers, desk.calls.length]).toEqual([
    whole.body,
    { ...whole.headers, date: again.headers.date },
    3,
  ]);
  for (let i = 0; i < 2; i++) {
    expect((await post(body("").replace("IWM", "iwm"))).json().problem).toBe("malformed");
    expect((await post(`${body("")}}`)).json().problem).toBe("notJson");
  }
  expect((await post(body(""), { "content-type": "text/plain" })).statusCode).toBe(415);
});

test("long answers are compressed for who can read it", async () => {
  const whole = await ask([{ kind: "catalogue" }]);
  const packed = await ask([{ kind: "catalogue" }], { "accept-encoding": "gzip" });
  expect(packed.headers["content-encoding"]).toBe("gzip");
  expect(packed.rawPayload.length).toBeLessThan(whole.rawPayload.length / 3);
});

const queries = (count: number) => ({ queries: Array.from({ length: count }, () => fund("IWM")) });
const refused: readonly [string, unknown, Record<string, string>, number, string][] = [
  ["no JSON", '{"queries":', {}, 400, "notJson"],
  ["an empty body", "", {}, 400, "notJson"],
  ["a poisoned prototype", '{"__proto__":{"a":1},"queries":[]}', {}, 400, "notJson"],
  ["a form", "queries=1", { "content-type": "application/x-www-form-urlencoded" }, 415, "notJsonType"],
  ["plain text", "{}", { "content-type": "text/plain" }, 415, "notJsonType"],
  ["no queries", {}, {}, 422, "malformed"],
  ["a list", [], {}, 422, "malformed"],
  ["more members", { queries: [], at: 1 }, {}, 422, "malformed"],
  ["another kind", { queries: [{ kind: "secrets" }] }, {}, 422, "malformed"],
  ["a number for a ticker", { queries: [{ kind: "fund", ticker: 5 }] }, {}, 422, "malformed"],
  ["an address for a ticker", { queries: [fund("HTTP://10.0.0.1/")] }, {}, 422, "malformed"],
  ["a path for a ticker", { queries: [fund("../../ETC")] }, {}, 422, "malformed"],
  ["lines in a ticker", { queries: [fund("IWM\r\nX: Y")] }, {}, 422, "malformed"],
  ["1,001 queries", queries(1_001), {}, 422, "tooManyQueries"],
  ["10,000 symbols", queries(10_000), {}, 422, "tooManyQueries"],
  ["2 MB", `{"queries":[${" ".repeat(2_000_000)}]}`, {}, 413, "tooLarge"],
  [
    "a day to come",
    { queries: [{ kind: "holdings", ticker: "IWM", asOf: "2999-01-01" }] },
    {},
    422,
    "futureDate",
  ],
  [
    "no such day",
    { queries: [{ kind: "holdings", ticker: "IWM", asOf: "2023-02-30" }] },
    {},
    422,
    "noSuchDate",
  ],
];

test.each(refused)(
  "%s is refused with a problem and a sentence, and nobody asks the desk",
  async (_, body, headers, status, problem) => {
    const answer = await post(body, headers);
    expect([answer.statusCode, answer.headers["content-type"]]).toEqual([
      status,
      "application/problem+json; charset=utf-8",
    ]);
    expect(answer.json()).toMatchObject({
      type: `urn:smallcap:problem:${problem}`,
      problem,
      status,
      title: expect.stringMatching(/^[A-Z].+\.$/),
    });
    expect(desk.calls).toEqual([]);
  },
);

test("a malformed query is pointed at", async () => {
  const answer = await ask([fund("IWM"), fund("iwm")]);
  expect(answer.json().detail).toMatch(/^body\/queries\/1\/ticker must match pattern/);
});

test("where the desk is down it says so, and nothing of what it knows", async () => {
  desk.down = true;
  const answer = await ask([fund("IWM")]);
  expect([answer.statusCode, answer.json().problem]).toEqual([503, "deskDown"]);
  expect(answer.body).not.toMatch(/hidden|postgres|at .*\.ts/);
});

test("a desk that never answers costs the time limit, and is told to stop", async () => {
  let told: AbortSignal | undefined;
  await server.close();
  server = await createServer({
    folders: {},
    desk: fakeDesk((_, signal) => {
      told = signal;
      return new Promise(() => undefined);
    }),
    limitMs: 20,
  });
  expect((await ask([fund("IWM")])).json()).toMatchObject({ status: 504, problem: "timeLimit" });
  expect(told!.aborted).toBe(true);
});

test("answers may be kept by no cache, and differ by what is accepted", async () => {
  const { headers } = await ask([fund("IWM")]);
  expect(headers["cache-control"]).toBe("no-store");
  expect(headers["vary"]).toMatch(/Accept/);
});
