import { parseRebalanceOptions } from "../../../src/finance/rebalance/parseRebalanceOptions.ts";
import { problemOf } from "../problemOf.ts";

const all = {
  band: { absolute: 0.05, relative: 0.25 },
  destination: "edge",
  noSell: true,
  lot: 10,
  costRate: 0.001,
  costAversion: 0.5,
  minCash: 0.01,
  minTrade: 500,
  caps: new Map([
    ["small", 0.3],
    ["Mid: core", 0.4],
  ]),
};

test("reads every key from text", () => {
  const text =
    "band=5/25; to=edge; nosell; lot=1; lot=10; cost=0.1%; aversion=0.5; mincash=0.01; mintrade=500; cap=small:0.3; cap=Mid: core:40%;";
  expect(parseRebalanceOptions(text)).toEqual(all);
});

test("reads every key from a range, in any case, with blanks", () => {
  const range = [
    ["Band", "5/25"],
    [" TO ", "Edge"],
    ["No sell", true],
    [null, null],
    ["", ""],
    ["lot", 10],
    ["cost", 0.001],
    ["aversion", 0.5],
    ["min-cash", 0.01],
    ["mintrade", 500],
    ["cap", "small:0.3"],
    ["cap", "Mid: core : 0.4"],
  ];
  expect(parseRebalanceOptions(range)).toEqual(all);
});

test("takes a column of texts, and keys without values", () => {
  expect(parseRebalanceOptions([["nosell"], ["lot=0; band=none"]])).toEqual({ noSell: true, lot: 0 });
  expect(
    parseRebalanceOptions([
      ["nosell", ""],
      ["nosell", "no"],
    ]),
  ).toEqual({ noSell: false });
});

test("gives nothing for nothing", () => {
  expect(parseRebalanceOptions("  ; ;")).toEqual({});
  expect(parseRebalanceOptions([[null], []])).toEqual({});
});

test("an unknown key is named, with the known ones", () => {
  expect(problemOf(() => parseRebalanceOptions("bands=5/25"))).toMatchObject({
    problem: "notAnOption",
    given: "bands",
    options: "band=…; to=…; nosell; lot=…; cost=…; aversion=…; mincash=…; mintrade=…; cap=…",
  });
  expect(problemOf(() => parseRebalanceOptions("toString=1")).problem).toBe("notAnOption");
});

test.each([
  ["lot=ten", "notANumber"],
  ["mincash=", "notANumber"],
  ["cap=small:0.3x", "notANumber"],
  ["cap=0.3", "notAnOption"],
  ["cap=small:", "notAnOption"],
  ["cap=:0.3", "notAnOption"],
  ["to=middle", "notAnOption"],
  ["nosell=perhaps", "notAnOption"],
  ["band=wide", "notAnOption"],
])("%s: %s", (text, problem) => expect(problemOf(() => parseRebalanceOptions(text)).problem).toBe(problem));
