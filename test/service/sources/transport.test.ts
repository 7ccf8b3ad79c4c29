import { afterEach, jest } from "@jest/globals";
import { createTransport, type Limits } from "../../../src/service/sources/transport.ts";
import type { RateBudget } from "../../../src/service/sources/rateBudget.ts";
import { SourceFailure } from "../../../src/service/sources/source.ts";
import { calm, NOW } from "./answering.ts";

const url = "https://api.tiingo.com/tiingo/daily/IWM/prices?startDate=1980-01-01";
const quick: Partial<Limits> = { perTry: 1_000, tries: 3, firstWait: 1, longestWait: 50, breakAfter: 4 };

afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
});

/** A transport over a world that answers in turn, the last answer for ever; and what was asked of it. */
function over(
  answers: readonly (() => Response | Promise<Response>)[],
  limits: Partial<Limits> = {},
  contact: string | null = null,
) {
  const asked: { readonly url: string; readonly headers: Headers }[] = [];
  const taken: string[] = [];
  const budget: RateBudget = {
    take: async (host) => {
      taken.push(host);
    },
  };
  const fetch = (async (input: string, init: RequestInit) => {
    asked.push({ url: input, headers: new Headers(init.headers) });
    const answer = answers[Math.min(asked.length, answers.length) - 1]!;
    return Promise.race([
      answer(),
      new Promise<Response>((_, reject) =>
        init.signal!.addEventListener("abort", () => reject(init.signal!.reason)),
      ),
    ]);
  }) as typeof globalThis.fetch;
  const transport = createTransport({
    fetch,
    budget,
    contact,
    now: () => NOW,
    random: () => 0,
    limits: { ...quick, ...limits },
  });
  return { transport, asked, taken };
}

const ok = (text = "[]") => new Response(text);
const status =
  (code: number, headers: Record<string, string> = {}) =>
  () =>
    new Response("no", { status: code, headers });
const lost = () => {
  throw new TypeError("fetch failed: https://secret", { cause: { code: "ECONNRESET" } });
};

test("an answer is its bytes, and every try takes from the budget of its host", async () => {
  const { transport, asked, taken } = over([lost, status(503), () => ok("[1]")]);
  const response = await transport({ url, headers: { authorization: "Token t" } }, calm);
  expect(new TextDecoder().decode(response.body)).toBe("[1]");
  expect(taken).toEqual(Array(3).fill("api.tiingo.com"));
  expect(asked[2]!.headers.get("authorization")).toBe("Token t");
});

test("whoever runs the service is named to the hosts, as SEC asks", async () => {
  const { transport, asked } = over([() => ok()], {}, "analyst@example.com");
  await transport({ url }, calm);
  expect(asked[0]!.headers.get("user-agent")).toBe("Mozilla/5.0 (compatible; SmallCap; analyst@example.com)");
});

test.each([
  ["auth", 401, 1],
  ["auth", 403, 1],
  ["notFound", 404, 1],
  ["badShape", 418, 1],
  ["rateLimited", 429, 3],
  ["unwell", 500, 3],
])("a failure is %s for status %i, tried %i times", async (kind, code, tries) => {
  const { transport, asked } = over([status(code)]);
  await expect(transport({ url }, calm)).rejects.toMatchObject({ kind, source: "Tiingo" });
  expect(asked).toHaveLength(tries);
});

test("a status the source accepts is an answer", async () => {
  expect(await over([status(404)]).transport({ url, accept: [404] }, calm)).toMatchObject({ status: 404 });
});

test("waits double, with a random half of each left off", async () => {
  const waits = jest.spyOn(globalThis, "setTimeout");
  const { transport } = over([lost], { firstWait: 4, perTry: 999 });
  await expect(transport({ url }, calm)).rejects.toThrow("ECONNRESET");
  expect(waits.mock.calls.map(([, wait]) => wait).filter((wait) => wait !== 999)).toEqual([2, 4]);
});

test("Retry-After is heeded where it is short, told where it is long, in seconds and as a date", async () => {
  const short = over([status(429, { "retry-after": "0" }), () => ok()]);
  await short.transport({ url }, calm);
  expect(short.asked).toHaveLength(2);
  for (const header of ["3600", new Date(NOW + 3_600_000).toUTCString()]) {
    const long = over([status(429, { "retry-after": header })]);
    await expect(long.transport({ url }, calm)).rejects.toMatchObject({
      kind: "rateLimited",
      retryAfter: 3_600_000,
    });
    expect(long.asked).toHaveLength(1);
  }
});

test("a host that never answers costs the time limit, not for ever; the caller's own abort is passed on", async () => {
  const silent = () => new Promise<Response>(() => undefined);
  const { transport } = over([silent], { perTry: 5, tries: 2 });
  await expect(transport({ url }, calm)).rejects.toThrow("Tiingo: does not answer within 0.005 s");
  const caller = new AbortController();
  const waiting = over([silent]).transport({ url }, caller.signal);
  caller.abort(new Error("gave up"));
  await expect(waiting).rejects.toThrow("gave up");
});

test("waiting for one's turn does not count against the time limit of a try", async () => {
  let go = (): void => undefined;
  const turn = new Promise<void>((resolve) => (go = resolve));
  const fetch = (async () => ok("[3]")) as typeof globalThis.fetch;
  const budget: RateBudget = { take: () => turn };
  const transport = createTransport({ fetch, budget, contact: null, limits: { perTry: 5, tries: 1 } });
  const answer = transport({ url }, calm);
  // Longer than the limit, which would have run out by then.
  setTimeout(go, 20);
  expect(new TextDecoder().decode((await answer).body)).toBe("[3]");
});

test("a day's budget used up is told as it is, at once, and does not make the host count as down", async () => {
  const spent = new SourceFailure("rateLimited", "Tiingo", "has had its 1000 requests of today", {
    retryAfter: 5_000_000,
  });
  let left = false;
  const budget: RateBudget = {
    take: async () => {
      if (!left) throw spent;
    },
  };
  const transport = createTransport({
    fetch: (async () => ok()) as typeof fetch,
    budget,
    contact: null,
    limits: { ...quick, breakAfter: 2 },
  });
  for (let i = 0; i < 5; i++) await expect(transport({ url }, calm)).rejects.toBe(spent);
  left = true;
  expect(await transport({ url }, calm)).toMatchObject({ status: 200 });
});

test("a host that keeps failing is left alone for a while, others are not, then it is tried again", async () => {
  jest.useFakeTimers({
    now: NOW,
    doNotFake: [
      "nextTick",
      "queueMicrotask",
      "setImmediate",
      "setTimeout",
      "clearTimeout",
      "setInterval",
      "clearInterval",
      "performance",
    ],
  });
  let dead = true;
  const { transport, asked } = over([() => (dead ? status(500)() : ok())], { tries: 1, rest: 60_000 });
  for (let i = 0; i < 4; i++) await expect(transport({ url }, calm)).rejects.toThrow("status 500");
  await expect(transport({ url }, calm)).rejects.toMatchObject({ kind: "resting", retryAfter: 60_000 });
  expect(asked).toHaveLength(4);
  dead = false;
  await transport({ url: "https://stooq.com/q/d/l/" }, calm);
  jest.setSystemTime(NOW + 60_001);
  await transport({ url }, calm);
  expect(asked).toHaveLength(6);
});

test("a body beyond the limit is broken, however long it says it is", async () => {
  const endless = () =>
    new Response(new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(1_024)) }), {
      headers: { "content-length": "3" },
    });
  await expect(over([endless], { mostBytes: 10_000 }).transport({ url }, calm)).rejects.toMatchObject({
    kind: "badShape",
  });
});

test("a body that is cut off on its way is no answer of the source's: it is asked for again, and told as what it is", async () => {
  const cut = () =>
    new Response(
      new ReadableStream({
        start: (body) => body.error(new TypeError("terminated", { cause: { code: "UND_ERR_SOCKET" } })),
      }),
    );
  const once = over([cut, () => ok("[1]")]);
  expect(new TextDecoder().decode((await once.transport({ url }, calm)).body)).toBe("[1]");
  const always = over([cut]);
  await expect(always.transport({ url }, calm)).rejects.toMatchObject({
    kind: "network",
    message: "Tiingo: does not answer (UND_ERR_SOCKET)",
  });
  expect(always.asked).toHaveLength(3);
});

test("only hosts of the table are asked, and only encrypted", async () => {
  const { transport, asked } = over([() => ok()]);
  for (const to of [
    "https://169.254.169.254/latest/meta-data",
    "http://api.tiingo.com/",
    "https://api.tiingo.com.example.com/",
    "file:///etc/passwd",
  ])
    await expect(transport({ url: to }, calm)).rejects.toMatchObject({ kind: "badShape" });
  expect(asked).toEqual([]);
});

test("redirects stay with the publisher's own hosts, and take no secret to another", async () => {
  const to = (location: string) => () => new Response(null, { status: 302, headers: { location } });
  const yahoo = "https://query2.finance.yahoo.com/v10";
  const within = over([to("https://query1.finance.yahoo.com/v11"), () => ok("[2]")]);
  const secret = { secrets: { crumb: "c&d" }, headers: { cookie: "A3=secret" } };
  await within.transport({ url: yahoo, ...secret }, calm);
  expect(within.asked.map(({ url, headers }) => [url, headers.get("cookie")])).toEqual([
    [`${yahoo}?crumb=c%26d`, "A3=secret"],
    ["https://query1.finance.yahoo.com/v11", null],
  ]);
  for (const location of [
    "http://localhost:3000/",
    "https://consent.yahoo.com/",
    "https://api.tiingo.com/",
    "http://query1.finance.yahoo.com/",
    "https://[",
  ])
    await expect(over([to(location)]).transport({ url: yahoo }, calm)).rejects.toThrow(
      /redirects to .*not asked/,
    );
  await expect(over([to(yahoo)]).transport({ url: yahoo }, calm)).rejects.toThrow("in a circle");
});

test("no failure holds an address, a key or what the host said", async () => {
  for (const answer of [
    lost,
    status(500),
    status(401),
    status(302, { location: "https://evil.example/?token=in-the-address" }),
  ]) {
    const failure = await over([answer], { tries: 1 })
      .transport({ url, secrets: { token: "in-the-address" }, headers: { authorization: "Token t0p" } }, calm)
      .catch((error: unknown) => error);
    const told = `${String(failure)} ${JSON.stringify(failure)} ${String((failure as Error).cause)}`;
    expect(told).not.toMatch(/in-the-address|t0p|secret|tiingo\/daily/);
  }
});
