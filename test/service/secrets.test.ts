/* Keys of sources and the service's own tokens, looked for in all that is said while every source fails, and repeats the key. */
import { inspect } from "node:util";
import { setMaxListeners } from "node:events";
import type { Query } from "../../src/data/query.ts";
import { openDesk } from "../../src/service/desk/openDesk.ts";
import { createServer } from "../../src/service/server.ts";
import { createSources } from "../../src/service/sources/sources.ts";
import { createTransport } from "../../src/service/sources/transport.ts";
import { openMemory } from "./database/openMemory.ts";
import { keys } from "./sources/keys.ts";

const SECRETS = /k3y-of-|t0ken-of-a-desk/;
const NOW = Date.parse("2026-03-09T15:00:00Z");

const queries: readonly Query[] = [
  { kind: "fund", ticker: "IWM" },
  { kind: "valuations", ticker: "IWM" },
  { kind: "prices", ticker: "IWM" },
  { kind: "returns", ticker: "IWM", interval: "daily" },
  { kind: "returns", ticker: "IWM", interval: "monthly" },
  { kind: "holdings", ticker: "IWM", asOf: null },
  { kind: "macro", series: "DGS2" },
];

/** What was asked, key and all: in its address and its headers. */
const repeated = (given: unknown, init?: RequestInit) =>
  `${String(given)} ${JSON.stringify(init?.headers ?? {})}`;

const answers: Readonly<Record<string, (said: string) => Response>> = {
  "an error with the address in it": (said) => {
    throw new TypeError(`fetch failed: ${said}`, { cause: new Error(said) });
  },
  "a page that repeats it": (said) => new Response(`<!DOCTYPE html><p>${said}</p>`),
  "a note that repeats it": (said) =>
    Response.json({
      Note: `Your API key ${said}`,
      Information: said,
      "Error Message": said,
      message: said,
      error: said,
    }),
  "a refusal that repeats it": (said) => new Response(said, { status: 403 }),
  "a bad request that repeats it": (said) => Response.json({ error_message: said }, { status: 400 }),
  "a redirect to it": (said) =>
    new Response(null, {
      status: 302,
      headers: { location: `https://evil.example/?${encodeURIComponent(said)}` },
    }),
};

test("no key is in any answer, record, state, log or error, whatever a source says", async () => {
  let answer = answers["a refusal that repeats it"]!;
  const asked: string[] = [];
  const lines: string[] = [];
  const said: string[] = [];
  let now = NOW;
  const { signal } = new AbortController();
  setMaxListeners(0, signal);
  const desk = await openDesk({
    database: await openMemory(),
    sources: createSources(keys, () => now),
    transport: createTransport({
      fetch: (given, init) => {
        asked.push(repeated(given, init));
        return Promise.resolve().then(() => answer(repeated(given, init)));
      },
      budget: { take: () => Promise.resolve() },
      contact: null,
      now: () => now,
      limits: { tries: 1, breakAfter: 1_000 },
    }),
    now: () => now,
    environment: keys,
    limits: { answerMs: 1_500, sourceMs: 500 },
  });
  const server = await createServer({
    folders: {},
    desk,
    now: () => now,
    freshMs: 0,
    log: { write: (line) => void lines.push(line) },
  });
  try {
    for (const next of Object.values(answers)) {
      answer = next;
      now += 86_400_000; // every source is asked again
      const headers = { authorization: "Bearer t0ken-of-a-desk-0123456789" };
      const batch = await server.inject({
        method: "POST",
        url: "/api/v1/query",
        headers,
        payload: { queries },
      });
      const record = await server.inject({
        url: "/api/v1/records/fund:IWM?at=2026-03-01T00:00:00Z",
        headers,
      });
      const states = await server.inject({ url: "/api/v1/sources", headers });
      said.push(
        batch.body,
        record.body,
        states.body,
        inspect(await desk.answer(queries, signal), { depth: 9 }),
      );
    }
  } finally {
    await server.close();
    await desk.close();
  }
  const unused = Object.values(keys).filter((key) => !asked.some((each) => each.includes(key)));
  expect(unused).toEqual([]);
  expect(said.join("\n")).toMatch(/failed|absent/);
  expect(said.join("\n")).not.toMatch(SECRETS);
  expect(lines.length).toBeGreaterThan(10);
  expect(lines.join("")).not.toMatch(SECRETS);
}, 120_000);
