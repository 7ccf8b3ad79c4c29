/* The snapshot made anew from the database: what may be passed on is renewed, the rest stays as it ships. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Query } from "../../../src/data/query.ts";
import type { DataRecord, Provenance } from "../../../src/data/record.ts";
import { snapshotProvider } from "../../../src/data/snapshot/snapshotProvider.ts";
import { monthEnd } from "../../../src/finance/dates/dates.ts";
import { months } from "../../../src/data/snapshot/months.ts";
import { openMemory } from "../database/openMemory.ts";
import { putRecords } from "../../../src/service/database/records/putRecords.ts";
import { renewSnapshot } from "../../../src/service/snapshot/renewSnapshot.ts";
import {
  readSnapshot,
  SNAPSHOT_FOLDER,
  type SnapshotFiles,
} from "../../../src/service/snapshot/snapshotFiles.ts";
import { makeFund, makeMacro } from "../../data/makeRecords.ts";

const provenance: Provenance = {
  source: "Somebody",
  sourceUrl: null,
  asOf: "2026-10-30",
  fetchedAt: "2026-10-30T22:00:00.000Z",
  quality: "live",
  warnings: [],
};

const embedded: SnapshotFiles = {
  funds: {
    asOf: "2026-07-31",
    funds: {
      IWM: { name: "Old name", index: "Russell 2000", expenseRatio: 0.002, expenseRatioAsOf: "2025" },
      VB: { name: "Vanguard Small-Cap ETF" },
    },
  },
  returns: { funds: { IWM: { start: "2026-06", values: [1_000, 2_000] } } },
  valuations: {
    groups: [
      {
        metric: "pe",
        basis: "trailing",
        method: "unstated",
        source: "Somebody",
        tickers: { IWM: [["2025-10-31", 17]] },
      },
    ],
  },
  macro: {
    series: {
      DGS2: {
        title: "2-year",
        unit: "percent",
        frequency: "monthly",
        publisher: "Fed",
        start: "2026-01",
        values: [4, 4.1, 4.2],
      },
    },
  },
};

const known: readonly (readonly [Query, DataRecord])[] = [
  [
    { kind: "fund", ticker: "IWM" },
    makeFund("IWM", {
      ...provenance,
      name: "iShares Russell 2000 ETF",
      expenseRatio: { value: 0.0019, asOf: "2026-10", source: "iShares" },
      netAssets: { value: 7e10, asOf: "2026-10-30", source: "iShares" },
      price: { value: 250, asOf: "2026-10-30", source: "Yahoo" },
    }),
  ],
  [
    { kind: "returns", ticker: "IWM", interval: "monthly" },
    {
      ...provenance,
      kind: "returns",
      ticker: "IWM",
      series: {
        // Begins in the middle of a month, and its last month has not ended.
        dates: ["2026-06-11", "2026-06-30", "2026-07-31", "2026-08-31", "2026-09-30", "2026-10-28"],
        values: [1, 1.02, 1.02 * 1.01, 1.02 * 1.01 * 0.98, 1.02 * 1.01 * 0.98 * 1.03, 1.1],
        interval: "monthly",
      },
    },
  ],
  [
    { kind: "valuations", ticker: "IWM" },
    {
      ...provenance,
      kind: "valuations",
      ticker: "IWM",
      points: ["2026-09-30", "2026-10-30"].map((date, i) => ({
        metric: "pe",
        date,
        value: 18 + i,
        basis: "trailing",
        method: "unstated",
        source: "Somebody",
      })),
    },
  ],
  [
    { kind: "macro", series: "DGS2" },
    makeMacro("DGS2", { ...provenance, dates: ["2026-03-01", "2026-04-01"], values: [4.25, null] }),
  ],
  [{ kind: "macro", series: "UMCSENT" }, makeMacro("UMCSENT", provenance)],
  [{ kind: "macro", series: "SOMETHING" }, makeMacro("SOMETHING", provenance)],
  [
    { kind: "prices", ticker: "IWM" },
    {
      ...provenance,
      kind: "prices",
      ticker: "IWM",
      series: { dates: ["2026-10-30"], values: [250], interval: "daily" },
    },
  ],
  [
    { kind: "holdings", ticker: "IWM", asOf: null },
    { ...provenance, kind: "holdings", ticker: "IWM", holdings: [] },
  ],
];

test("facts, month returns, one P/E and public series are renewed; prices, holdings and live-only series never get in", async () => {
  const database = await openMemory();
  await putRecords(
    database.db,
    known.map(([query, record]) => ({ query, record })),
    () => 1_000,
  );
  const files = await renewSnapshot(database.db, embedded, 2_000);
  await database.close();

  expect(files.funds).toEqual({
    asOf: "2026-07-31", // VB was not looked at again
    funds: {
      IWM: {
        name: "iShares Russell 2000 ETF",
        index: "Russell 2000",
        expenseRatio: 0.0019,
        expenseRatioAsOf: "2026-10",
      },
      VB: { name: "Vanguard Small-Cap ETF" },
    },
  });
  expect(files.returns.funds).toEqual({
    IWM: { start: "2026-06", values: [1_000, 10_000, -20_000, 30_000] },
  });
  expect(files.valuations.groups).toHaveLength(1);
  expect(files.valuations.groups[0]!.tickers).toEqual({
    IWM: [
      ["2025-10-31", 17],
      ["2026-10-30", 19],
    ],
  });
  expect(files.macro.series).toEqual({
    DGS2: { ...embedded.macro.series["DGS2"], values: [4, 4.1, 4.25, null] },
  });

  // And the add-in reads it.
  const provider = snapshotProvider({
    funds: async () => files.funds,
    returns: async () => files.returns,
    valuations: async () => files.valuations,
    macro: async () => files.macro,
  });
  const [answer] = await provider(
    [{ kind: "returns", ticker: "IWM", interval: "monthly" }],
    new AbortController().signal,
  );
  expect(answer).toMatchObject({
    record: {
      asOf: "2026-09-30",
      series: { dates: ["2026-05-31", ...months("2026-06", 4).map((m) => monthEnd(`${m}-01`))] },
    },
  });
});

test("npm run snapshot:refresh on an empty database changes nothing", () => {
  const folder = mkdtempSync(join(tmpdir(), "smallcap-snapshot-"));
  const tsx = createRequire(import.meta.url).resolve("tsx/cli");
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [tsx, "src/service/programs/refreshSnapshot.ts", "--out", folder],
    {
      encoding: "utf8",
      env: { ...process.env, NODE_OPTIONS: "", SMALLCAP_DATA: join(folder, "data"), DATABASE_URL: "" },
    },
  );
  expect(stderr).toBe("");
  expect(stdout).toMatch(/funds: 0 changed, 0 new, \d+ in all/);
  expect(status).toBe(0);
  expect(readSnapshot(folder)).toEqual(readSnapshot(SNAPSHOT_FOLDER));
  rmSync(folder, { recursive: true, force: true });
}, 60_000);
