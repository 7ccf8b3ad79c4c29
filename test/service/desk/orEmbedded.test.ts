/* What no source has, and the add-in carries with it. */
import type { Answer } from "../../../src/data/query.ts";
import { orEmbedded } from "../../../src/service/desk/answering/orEmbedded.ts";
import { makeFund } from "../../data/makeRecords.ts";

const { signal } = new AbortController();
const absent: Answer = {
  state: "absent",
  problem: { problem: "noFigure", details: { ticker: "SmallCap", figure: "list of funds" } },
};

test("where no source has the list of funds it is the one that ships, and says so", async () => {
  const answer = await orEmbedded({ kind: "catalogue" }, absent, signal);
  expect(answer).toMatchObject({ state: "found", record: { kind: "catalogue", quality: "snapshot" } });
});

test("nothing else is taken from the snapshot, and no source's list is replaced", async () => {
  expect(await orEmbedded({ kind: "fund", ticker: "IWM" }, absent, signal)).toBe(absent);
  const found: Answer = { state: "found", record: makeFund("IWM") };
  expect(await orEmbedded({ kind: "catalogue" }, found, signal)).toBe(found);
});
