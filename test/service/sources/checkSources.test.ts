import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { checkTable } from "../../../src/service/sources/check/checkTable.ts";
import { createMemoryBudget } from "../../../src/service/sources/rateBudget.ts";
import { createSources } from "../../../src/service/sources/sources.ts";
import { createTransport } from "../../../src/service/sources/transport.ts";
import { NOW } from "./answering.ts";
import * as issuers from "./fixtures/issuers.ts";
import * as keyed from "./fixtures/keyed.ts";
import * as yahoo from "./fixtures/yahoo.ts";

const budget = createMemoryBudget(Date.now, async () => undefined);
const days = ["2026-03-05", "2026-03-06"].map((day, i) => ({ day, close: 100 + i, adjusted: 100 + i }));

/** A world in which some sources answer, one sends a page, the others are not there. */
const world = (async (url: string) => {
  if (url.includes("latest-holdings.csv")) return new Response(issuers.isharesFile({ drop: 1 }) as BodyInit);
  if (url.includes("v8/finance/chart")) return new Response(yahoo.chartOf(days) as BodyInit);
  if (url.includes("fredgraph")) return new Response("<html><body>busy</body></html>");
  if (url.includes("tiingo")) return new Response(keyed.tiingoDays as BodyInit);
  throw new TypeError("fetch failed", { cause: { code: "ENOTFOUND" } });
}) as typeof fetch;

test("the table says of every source what came back, what failed and why, and which variable holds its key", async () => {
  const env = { TIINGO_API_KEY: "tiingo-secret" };
  const transport = createTransport({ fetch: world, budget, contact: null, limits: { tries: 1 } });
  const table = await checkTable(
    createSources(env, () => NOW),
    env,
    transport,
  );
  const row = (name: string) =>
    table
      .split("\n")
      .find((line) => line.startsWith(`${name}  `))!
      .split(/ {2,}/);
  expect(row("iShares")).toEqual([
    "iShares",
    "holdings:IWM:latest",
    expect.stringMatching(/^\d+\.\d s$/),
    "14 holdings, as of 2026-03-06, warns: weightsOff",
  ]);
  expect(row("Yahoo").at(-1)).toBe("2 days or months, as of 2026-03-06");
  expect(row("Tiingo").at(-1)).toBe("4 days or months, as of 2026-03-05");
  expect(row("FRED").at(-1)).toBe("badShape: FRED: answers with a web page instead of data");
  expect(row("Vanguard").at(-1)).toBe("network: Vanguard: does not answer (ENOTFOUND)");
  expect(row("FMP").at(-1)).toBe("needs a key: set FMP_API_KEY");
  expect(table).not.toContain("secret");
});

test("where no source at all can be reached, what to look at is said once below", async () => {
  const none = (async () => {
    throw new TypeError("fetch failed", { cause: { code: "ENOTFOUND" } });
  }) as typeof fetch;
  const told = (fetch: typeof globalThis.fetch) =>
    checkTable(
      createSources({}),
      {},
      createTransport({ fetch, budget, contact: null, limits: { tries: 1 } }),
    );
  expect((await told(none)).split("\n").at(-1)).toMatch(/^No source could be reached\. Check that /);
  expect(await told(world)).not.toContain("No source could be reached");
});

test("hosts that never answer cost the limit and no more", async () => {
  const silent = ((_: string, { signal }: RequestInit) =>
    new Promise((_, reject) =>
      signal!.addEventListener("abort", () => reject(signal!.reason)),
    )) as typeof fetch;
  const transport = createTransport({ fetch: silent, budget, contact: null });
  const table = await checkTable(createSources({}), {}, transport, 50);
  expect(table.match(/does not answer in time/g)).toHaveLength(8);
});

test("the program prints the table and ends well, also without a network", async () => {
  const offline =
    'globalThis.fetch = async () => { throw new TypeError("fetch failed", { cause: { code: "ENOTFOUND" } }); };';
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      "--import",
      "tsx",
      "--import",
      `data:text/javascript,${encodeURIComponent(offline)}`,
      "src/service/programs/checkSources.ts",
    ],
    {
      env: { PATH: process.env.PATH },
      timeout: 25_000,
    },
  );
  expect(stdout).toMatch(/^source +asked for +time +answer\n/);
  expect(stdout.match(/does not answer \(ENOTFOUND\)/g)).toHaveLength(8);
  expect(stdout).toContain("set TIINGO_API_KEY");
  expect(stdout).toContain("SMALLCAP_CONTACT");
});
