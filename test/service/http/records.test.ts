/* GET /api/v1/records, /sources, /health and openapi.json. */
import fc from "fast-check";
import type { FastifyInstance } from "fastify";
import { queryKey, type Query } from "../../../src/data/query.ts";
import { cutRecord } from "../../../src/service/http/routes/cutRecord.ts";
import { queryOfKey } from "../../../src/service/http/routes/queryOfKey.ts";
import { createServer } from "../../../src/service/server.ts";
import { makeMacro } from "../../data/makeRecords.ts";
import { fakeDesk, states, type FakeDesk } from "./fakeDesk.ts";

let desk: FakeDesk;
let server: FastifyInstance;
beforeAll(async () => {
  desk = fakeDesk();
  server = await createServer({
    folders: {},
    desk,
    now: () => Date.parse("2026-11-23T12:00:00Z"),
    freshMs: 0,
  });
});
afterAll(() => server.close());
beforeEach(() => {
  desk.down = false;
});

const get = (path: string, headers: Record<string, string> = {}) =>
  server.inject({ url: `/api/v1/${path}`, headers });

const ticker = fc.stringMatching(/^\^?[A-Z][A-Z0-9]{0,8}$/u);
const day = fc
  .integer({ min: 0, max: 20_000 })
  .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));
const of = <const K extends Query["kind"]>(kind: K) => fc.record({ kind: fc.constant(kind), ticker });

/** A kind left out does not compile. */
const queries: { readonly [K in Query["kind"]]: fc.Arbitrary<Extract<Query, { kind: K }>> } = {
  fund: of("fund"),
  valuations: of("valuations"),
  prices: of("prices"),
  returns: fc.record({
    kind: fc.constant("returns"),
    ticker,
    interval: fc.constantFrom("daily", "monthly"),
  }),
  macro: fc.record({ kind: fc.constant("macro"), series: fc.stringMatching(/^[A-Z0-9][A-Z0-9_]{0,12}$/u) }),
  holdings: fc.record({ kind: fc.constant("holdings"), ticker, asOf: fc.option(day) }),
  catalogue: fc.constant({ kind: "catalogue" }),
};
const query: fc.Arbitrary<Query> = fc.oneof(...Object.values(queries));

test("a key stands for one query, and nothing else is a key", () => {
  fc.assert(fc.property(query, (query) => expect(queryOfKey(queryKey(query))).toEqual(query)));
  for (const text of [
    "",
    "fund",
    "fund:",
    "fund:iwm",
    "fund:IWM:x",
    "catalogue:X",
    "returns:IWM",
    "returns:IWM:yearly",
    "holdings:IWM",
    "holdings:IWM:soon",
    "macro:A B",
    "__proto__",
    "x:IWM",
    "fund:IWM:a:b",
  ])
    expect(queryOfKey(text)).toBeNull();
});

test("a record as it was known at an instant is the same for ever, and says so", async () => {
  const url = "records/fund:IWM?at=2026-01-02T21:00:00Z";
  const first = await get(url);
  expect(first.json()).toMatchObject({ kind: "fund", ticker: "IWM", fetchedAt: "2026-01-02T21:00:00Z" });
  expect(first.headers["cache-control"]).toBe("private, max-age=31536000, immutable");
  const etag = String(first.headers["etag"]);
  desk.down = true; // and is had without the desk
  for (const known of [etag, `W/${etag}`, `"other", ${etag}`, "*"]) {
    const again = await get(url, { "if-none-match": known });
    expect([again.statusCode, again.body, again.headers["etag"]]).toEqual([304, "", etag]);
  }
  expect((await get(url, { "if-none-match": '"other"' })).statusCode).toBe(200);
});

test("a present record may be shown for a minute, and is told apart by its tag", async () => {
  const first = await get("records/fund:IWM");
  expect(first.headers["cache-control"]).toBe("private, max-age=60");
  expect(first.headers["etag"]).not.toBe((await get("records/fund:VB")).headers["etag"]);
});

test("a history is cut to a range, and a returns index begins with one again", async () => {
  const { series, asOf } = (await get("records/returns:IWM:monthly?start=2020-01-01&end=2020-12-31")).json();
  expect(series.dates).toHaveLength(12);
  expect([series.values[0], asOf]).toEqual([1, series.dates.at(-1)]);
  const { series: whole } = (await get("records/returns:IWM:monthly")).json();
  const [from, to] = [series.dates[0], series.dates[11]].map(
    (date) => whole.values[whole.dates.indexOf(date)],
  );
  expect(series.values[11]).toBeCloseTo(to / from, 12);
});

test("a cut macro series is as of its newest figure, and one without figures is none", () => {
  const record = makeMacro("DGS2");
  expect(cutRecord(record, { start: null, end: "2024-02-01" })).toMatchObject({
    dates: ["2024-01-01", "2024-02-01"],
    values: [4.09, null],
    asOf: "2024-01-01",
  });
  expect(cutRecord(record, { start: "2024-02-01", end: "2024-02-28" })).toBeNull();
});

test.each([
  ["records/fund:NOPE", 404, "unknownTicker"],
  ["records/prices:IWM", 404, "needsService"],
  ["records/nothing", 404, "notFound"],
  ["records/fund:..%2F..%2Fetc", 404, "notFound"],
  ["records/fund:IWM?at=2999-01-01T00:00:00Z", 422, "futureDate"],
  ["records/fund:IWM?at=2026-02-30T99:00:00Z", 422, "noSuchDate"],
  ["records/fund:IWM?at=yesterday", 422, "malformed"],
  ["records/fund:IWM?from=2020-01-01", 422, "malformed"],
  ["records/fund:IWM?start=2020-01-01", 422, "noRange"],
  ["records/returns:IWM:monthly?start=2024-01-01&end=2020-01-01", 422, "datesReversed"],
  ["records/returns:IWM:monthly?end=2999-01-01", 422, "futureDate"],
  ["records/returns:IWM:monthly?end=1950-01-01", 404, "notHeld"],
  ["records/holdings:IWM:2999-01-01", 422, "futureDate"],
  ["nothing", 404, "notFound"],
  ["query", 404, "notFound"],
])("%s is %i %s", async (path, status, problem) => {
  const answer = await get(path);
  expect(answer.json()).toMatchObject({ status, problem, title: expect.stringMatching(/\.$/) });
  expect([answer.statusCode, answer.headers["cache-control"]]).toEqual([status, "no-store"]);
});

test("sources say how they have been doing", async () => {
  expect((await get("sources")).json()).toEqual({ sources: states });
});

test("health is ok while the database answers, and 503 with a sentence while it does not", async () => {
  expect((await get("health")).json()).toEqual({ status: "ok", service: "smallcap" });
  desk.down = true;
  for (const path of ["health", "sources", "records/fund:VBR"])
    expect((await get(path)).json()).toMatchObject({ status: 503, problem: "deskDown" });
});

test("openapi.json is made of the schemas that requests are checked against", async () => {
  const { openapi, paths } = (await get("openapi.json")).json();
  expect(openapi).toBe("3.1.0");
  expect(Object.keys(paths).sort()).toEqual(
    ["/api/v1/health", "/api/v1/query", "/api/v1/records/{key}", "/api/v1/sources"].sort(),
  );
  const { queries } = paths["/api/v1/query"].post.requestBody.content["application/json"].schema.properties;
  expect(queries.maxItems).toBe(1_000);
  expect(queries.items.oneOf.length).toBe(7);
  expect(Object.keys(paths["/api/v1/query"].post.responses)).toEqual(
    expect.arrayContaining(["200", "4XX", "5XX"]),
  );
});
