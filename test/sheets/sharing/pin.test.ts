/* Pinning through Microsoft's own office.js, over the workbench's spreadsheet. */
import { DataError } from "../../../src/errors.ts";
import { PINNED_NAMESPACE } from "../../../src/data/pinned/pinnedPart.ts";
import type { Answer, Provider } from "../../../src/data/query.ts";
import { createStore, type Store } from "../../../src/data/store/store.ts";
import { pinData, unpinData } from "../../../src/sheets/sharing/pin/pinData.ts";
import { pinState, setPinState } from "../../../src/sheets/sharing/pin/pinWatch.ts";
import { readPinnedParts, replacePinnedParts } from "../../../src/sheets/sharing/pin/pinnedParts.ts";
import { usePinned } from "../../../src/sheets/sharing/pin/usePinned.ts";
import { writeChanges } from "../../../src/sheets/sharing/pin/writeChanges.ts";
import { fn } from "../../workbench/book/fakeAddIn.ts";
import { unpackRecords } from "../../../src/data/pinned/unpackRecords.ts";
import { makeFund } from "../../data/makeRecords.ts";
import { openOfficePage, type OfficePage } from "../../workbench/office/officePage.ts";

const now = () => new Date("2026-11-23T09:00:00.000Z");
const QUERY = { kind: "fund", ticker: "IWM" } as const;

let page: OfficePage;
beforeEach(async () => {
  page = await openOfficePage();
  const { Excel, Office } = page;
  Object.assign(globalThis, { Excel, Office, OfficeExtension: page.window.OfficeExtension });
  setPinState({ state: "none" });
});
afterEach(() => page.close());

/** A live source with one fund, whose costs can be changed, and which can be taken down. */
function source() {
  const state = { isUp: true, cost: 0.0019, asked: 0 };
  const provider: Provider = async (queries) => {
    state.asked += 1;
    if (!state.isUp) throw new Error("down");
    return queries.map((query): Answer =>
      query.kind === "fund" && query.ticker === "IWM"
        ? {
            state: "found",
            record: makeFund("IWM", {
              expenseRatio: { value: state.cost, asOf: "2026-10-30", source: "test" },
            }),
          }
        : { state: "absent", problem: { problem: "unknownTicker", details: { ticker: "?" } } },
    );
  };
  return { state, provider };
}

const customXml = () => [...page.book.save().customXml];

test("what was used is pinned; a colleague without any source sees the same, bit for bit, and nothing else", async () => {
  const { provider } = source();
  const store = createStore({ service: provider });
  const original = await store.get(QUERY);
  await store.get({ kind: "fund", ticker: "NONE" }).catch(() => null);
  const { pinned, missing } = await pinData(store, { now });
  expect(missing).toEqual([{ kind: "fund", ticker: "NONE" }]);
  expect(pinned).toMatchObject({ pinnedOn: "2026-11-23T09:00:00.000Z", asOf: "2024-06-28" });
  expect(customXml().map(({ xml }) => xml.slice(0, 60))).toEqual([expect.stringContaining(PINNED_NAMESPACE)]);
  expect((await store.get(QUERY)).quality).toBe("workbook");

  const colleague = createStore({});
  setPinState({ state: "reading" });
  const early = colleague.get.bind(colleague);
  usePinned(colleague, Promise.resolve());
  expect(await early(QUERY)).toEqual({ ...original, quality: "workbook" });
  expect(pinState()).toMatchObject({ state: "pinned", pinned: { hash: pinned.hash } });
  await expect(colleague.get({ kind: "fund", ticker: "VB" })).rejects.toMatchObject({
    problem: "needsService",
  });
});

test("pinning anew asks the sources past the old pin, and leaves one set of parts", async () => {
  const { provider, state } = source();
  const store = createStore({ service: provider });
  await store.get(QUERY);
  const before = (await pinData(store, { now })).pinned.hash;
  state.cost = 0.002;
  expect((await pinData(store, { now })).pinned.hash).toBe(before);
  const again = await pinData(store, { fresh: true, now });
  expect(again.pinned.hash).not.toBe(before);
  expect(customXml()).toHaveLength(1);
  await unpinData(store);
  expect(customXml()).toHaveLength(0);
  expect(pinState()).toEqual({ state: "none" });
  expect((await store.get(QUERY)).quality).toBe("live");
});

test("pinned anew on another day, what fills used stays; a source that is down is stood in for", async () => {
  const { provider, state } = source();
  const store = createStore({ service: provider });
  await store.get(QUERY);
  await pinData(store, { now });
  const later = createStore({ service: provider });
  usePinned(later, Promise.resolve());
  await later.get({ kind: "fund", ticker: "NONE" }).catch(() => null);
  state.isUp = false;
  const { pinned } = await pinData(later, { fresh: true, now });
  expect(pinned.entries.map(({ query }) => query)).toEqual([QUERY]);
  expect((await later.get(QUERY)).expenseRatio!.value).toBe(0.0019);
});

test("what fails once the data is in the workbook takes nothing back: the two never disagree", async () => {
  const { provider } = source();
  const store = createStore({ service: provider });
  await store.get(QUERY);
  const { pinned } = await pinData(store, { now });
  let isIn = false;
  const stopping: Store = {
    ...store,
    use: (...given) => {
      isIn = given[1] !== null;
      store.use(...given);
    },
    state: () => {
      if (isIn) throw new Error("stopped");
      return store.state();
    },
  };
  const tomorrow = () => new Date("2026-11-24T09:00:00.000Z");
  await expect(pinData(stopping, { fresh: true, now: tomorrow })).rejects.toThrow("stopped");
  const carried = unpackRecords(await readPinnedParts())!;
  expect(carried.pinnedOn).not.toBe(pinned.pinnedOn);
  expect(pinState()).toMatchObject({ state: "pinned", pinned: { pinnedOn: carried.pinnedOn } });
});

test("pinning calculates our formulas and no others, unless a name calls ours", async () => {
  const { book } = page;
  const asked: string[] = [];
  page.define({ functions: [fn("COUNT")] }, { COUNT: () => asked.push("TEST") });
  const metadata = { functions: [fn("ETF")] };
  page.window.CustomFunctions.associate("ETF", (() => asked.push("SMALLCAP")) as never);
  book.defineFunctions("SMALLCAP", metadata, page.host.functionRuntime(metadata));
  const area = { row: 0, column: 0, rows: 2, columns: 1 };
  book.write(book.activeSheet, area, [["=SMALLCAP.ETF()"], ["=TEST.COUNT()"]]);
  await book.idle();
  const { provider } = source();
  const store = createStore({ service: provider });
  await store.get(QUERY);
  asked.length = 0;
  await pinData(store, { now });
  expect(asked).toEqual(["SMALLCAP", "SMALLCAP"]);
  book.putName({ name: "Ours", formula: "=SMALLCAP.ETF()", visible: true });
  await pinData(store, { now });
  expect(asked).toContain("TEST");
});

test("a pin that fails leaves the one before in force", async () => {
  const { provider, state } = source();
  const store = createStore({ service: provider });
  await expect(pinData(store, { now })).rejects.toMatchObject({ problem: "nothingToPin" });
  await store.get(QUERY);
  const { pinned } = await pinData(store, { now });
  const refusing = { ...store, used: () => [] } as Store;
  await expect(pinData(refusing, { fresh: true, now })).rejects.toMatchObject({ problem: "nothingToPin" });
  state.isUp = false;
  expect((await store.get(QUERY)).quality).toBe("workbook");
  expect(pinState()).toEqual({ state: "pinned", pinned });
});

test("what changed since is a sheet, figure by figure; a source that is down is said, not taken for no change", async () => {
  const { provider, state } = source();
  const store = createStore({ service: provider });
  await store.get(QUERY);
  expect(await writeChanges(store, "en")).toBeNull();
  await pinData(store, { now });
  expect(await writeChanges(store, "en")).toBeNull();
  state.cost = 0.002;
  const written = (await writeChanges(store, "en"))!;
  expect(written).toMatchObject({ written: 1, total: 1 });
  const values = page.book.values(written.worksheet.id, { row: 0, column: 0, rows: 6, columns: 6 });
  expect(values[0]![0]).toBe("What changed since the data was pinned on 2026-11-23");
  expect(values.at(-1)).toEqual(["IWM", "expenseRatio", 46325, 0.0019, 0.002, 0.002 - 0.0019]);
  expect((await store.get(QUERY)).expenseRatio!.value).toBe(0.0019);
  state.isUp = false;
  await expect(writeChanges(store, "en")).rejects.toBeInstanceOf(DataError);
});

test("a damaged, foreign or newer part leaves the workbook as it is, and the usual sources answer", async () => {
  const foreign = '<pinned xmlns="urn:smallcap:pinned"><other/></pinned>';
  const newer = `<pinned xmlns="urn:smallcap:pinned" version="9" hash="${"0".repeat(64)}" pinned-on="2030-01-01T00:00:00.000Z" part="1" parts="1">AAAA</pinned>`;
  for (const [xml, problem] of [
    [foreign, "pinnedDamaged"],
    [newer, "pinnedNewer"],
  ] as const) {
    await replacePinnedParts([xml]);
    const before = customXml();
    const { provider } = source();
    const store = createStore({ service: provider });
    usePinned(store, Promise.resolve());
    expect((await store.get(QUERY)).quality).toBe("live");
    expect(pinState()).toMatchObject({ state: "unusable", error: { problem } });
    expect(customXml()).toEqual(before);
  }
});

test("other people's custom XML is never touched, and no pinned data costs one round trip", async () => {
  await page.Excel.run(async (context) => {
    context.workbook.customXmlParts.add('<other xmlns="urn:other">x</other>');
    await context.sync();
  });
  expect(await readPinnedParts()).toEqual([]);
  await replacePinnedParts([]);
  expect(customXml().map(({ xml }) => xml)).toEqual(['<other xmlns="urn:other">x</other>']);
});

test("where the host cannot be read the store hears of a source that failed", async () => {
  const { provider } = source();
  const store = createStore({ service: provider });
  usePinned(store, Promise.reject(new Error("no host")));
  await store.get(QUERY);
  expect(store.state().failures).toMatchObject([{ source: "Workbook data", reason: "no host" }]);
});
