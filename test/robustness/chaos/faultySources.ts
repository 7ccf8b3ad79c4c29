import { chartOf, opening, summaryOf } from "../../service/sources/fixtures/yahoo.ts";

/** What a source may do to those who ask it. */
export const faults = [
  "none",
  "reset",
  "noName",
  "silence",
  "tooMany",
  "tooManyWait",
  "unwell",
  "webPage",
  "halfBody",
  "cents",
  "oneDayInCents",
  "renamedColumns",
  "clockAhead",
] as const;
export type Fault = (typeof faults)[number];

/** The last day a series has, and what every source says while it is well. */
const LAST_DAY = "2026-03-06";
const DAYS = [
  "2026-01-30",
  "2026-02-02",
  "2026-02-03",
  "2026-02-27",
  "2026-03-02",
  "2026-03-03",
  "2026-03-04",
  "2026-03-05",
  LAST_DAY,
];

/** Of a ticker's day, so that whatever reaches a cell can be told to be right. */
export const truePrice = (ticker: string, day: number): number =>
  40 + (ticker.charCodeAt(ticker.length - 1) % 20) + day / 10;
export const trueYield = (month: number): number => 4 + month / 10;
const MONTHS = 12;

/**
 * A world of sources behind a `fetch` that never leaves the process: Yahoo's charts and facts, and FRED's files. Every
 * answer may be hurt on its way by the fault that is the weather of the moment.
 */
export function faultySources(weather: () => Fault) {
  const met = new Map<Fault, number>();

  const answer = async (given: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const url = new URL(given instanceof Request ? given.url : given);
    const fault = weather();
    met.set(fault, (met.get(fault) ?? 0) + 1);
    if (fault === "silence")
      return await new Promise((_, reject) => {
        init?.signal?.addEventListener("abort", () => reject(init.signal!.reason as Error));
      });
    return refusals[fault]?.() ?? sent(url, fault);
  };
  return { fetch: answer as typeof fetch, met };
}

const refusals: Readonly<Partial<Record<Fault, () => Response>>> = {
  reset: () => {
    throw new TypeError("fetch failed", { cause: { code: "ECONNRESET" } });
  },
  noName: () => {
    throw new TypeError("fetch failed", { cause: { code: "ENOTFOUND" } });
  },
  tooMany: () => new Response("slow down", { status: 429 }),
  tooManyWait: () => new Response("slow down", { status: 429, headers: { "Retry-After": "1" } }),
  unwell: () => new Response("oops", { status: 503 }),
  webPage: () => new Response("<!DOCTYPE html><html><body>Please wait</body></html>"),
};

function sent(url: URL, fault: Fault): Response {
  const body = bodyOf(url, fault === "cents" ? 100 : 1, fault);
  if (body === null) return new Response("none", { status: 404 });
  const part = fault === "halfBody" ? body.slice(0, body.length / 2) : body;
  return new Response(Uint8Array.from(part), { headers: { "set-cookie": "A1=x; path=/" } });
}

function bodyOf(url: URL, scale: number, fault: Fault): Uint8Array | null {
  const { host, pathname } = url;
  if (host === "fc.yahoo.com") return text("");
  if (pathname === "/v1/test/getcrumb") return text("abcdefgh");
  if (pathname.startsWith("/v8/finance/chart/")) return chart(pathname.split("/").at(-1)!, scale, fault);
  if (pathname.startsWith("/v10/finance/quoteSummary/")) return renamed(facts(scale), fault);
  if (host === "fred.stlouisfed.org") return renamed(fredFile(url.searchParams.get("id")!, scale), fault);
  return null;
}

function chart(ticker: string, scale: number, fault: Fault): Uint8Array {
  const days = DAYS.map((day, i) => {
    const isBad = fault === "oneDayInCents" && i === DAYS.length - 1;
    const close = truePrice(ticker, i) * scale * (isBad ? 100 : 1);
    return { day, close, adjusted: close };
  });
  return renamed(chartOf(days), fault);
}

const facts = (scale: number): Uint8Array =>
  summaryOf({
    price: {
      longName: "Sample Small Cap ETF",
      quoteType: "ETF",
      currency: "USD",
      regularMarketPrice: TRUE_FACTS.price * scale,
      regularMarketTime: opening(LAST_DAY),
    },
    summaryDetail: { yield: TRUE_FACTS.yield / scale, totalAssets: TRUE_FACTS.netAssets * scale },
  });

export const TRUE_FACTS = {
  price: 50.5,
  yield: 0.0125,
  netAssets: 2_000_000_000,
  expenseRatio: 0.002,
} as const;

function fredFile(series: string, scale: number): Uint8Array {
  const rows = Array.from(
    { length: MONTHS },
    (_, i) => `2025-${String(i + 1).padStart(2, "0")}-01,${trueYield(i) * scale}`,
  );
  return text(`observation_date,${series}\n${rows.join("\n")}\n`);
}

/** The names of columns and members are others all of a sudden. */
function renamed(body: Uint8Array, fault: Fault): Uint8Array {
  if (fault !== "renamedColumns") return body;
  return text(
    new TextDecoder().decode(body).replaceAll(/close|result|observation_date/g, (name) => `new${name}`),
  );
}

const text = (of: string) => new TextEncoder().encode(of);
