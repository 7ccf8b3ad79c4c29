import fc from "fast-check";
import type { ValuationsRecord } from "../../../src/data/record.ts";
import { peOfHoldings } from "../../../src/service/sources/computed/peOfHoldings.ts";
import { createSources } from "../../../src/service/sources/sources.ts";
import { answering, calm, NOW, type Answers } from "./answering.ts";
import { bytes } from "./fixtures/bytes.ts";
import { ssgaBook } from "./fixtures/issuers.ts";
import { quotesOf } from "./fixtures/yahoo.ts";

const line = (ticker: string | null, weight: number) => ({
  ticker,
  name: ticker ?? "CASH",
  sector: null,
  weight,
});

test("a fund's P/E by method, of the part that has one; cash and what is unknown have none", () => {
  const holdings = [line("A", 0.5), line("B", 0.3), line("X", 0.1), line(null, 0.1)];
  const { covered, pes } = peOfHoldings(
    holdings,
    new Map([
      ["A", 10],
      ["B", -30],
    ]),
  );
  expect(covered).toBeCloseTo(0.8, 12);
  expect(pes).toEqual([
    { method: "exNegative", value: expect.closeTo(10, 12) },
    { method: "exNegCap60", value: expect.closeTo(10, 12) },
    { method: "aggregate", value: expect.closeTo(0.8 / (0.05 - 0.01), 12) },
  ]);
});

test("where losses leave no P/E there is none by that method, and none at all where nobody earns", () => {
  expect(
    peOfHoldings(
      [line("A", 0.5), line("B", 0.5)],
      new Map([
        ["A", 20],
        ["B", -2],
      ]),
    ).pes.map(({ method }) => method),
  ).toEqual(["exNegative", "exNegCap60"]);
  expect(peOfHoldings([line("A", 1)], new Map([["A", -2]])).pes).toEqual([]);
  expect(peOfHoldings([line("A", 1)], new Map())).toEqual({ covered: 0, pes: [] });
});

test("a P/E without losses lies between those of the earners, whatever the weights; losses only make it dearer", () => {
  const pe = fc.double({ min: 1, max: 500, noNaN: true }).chain((x) => fc.constantFrom(x, -x));
  const basket = fc.array(fc.tuple(fc.double({ min: 0.001, max: 0.1, noNaN: true }), pe), {
    minLength: 1,
    maxLength: 30,
  });
  fc.assert(
    fc.property(basket, (pairs) => {
      const holdings = pairs.map(([weight], i) => line(`T${i}`, weight));
      const { pes } = peOfHoldings(holdings, new Map(pairs.map(([, value], i) => [`T${i}`, value])));
      const earners = pairs.map(([, value]) => value).filter((value) => value > 0);
      const by = (name: string) => pes.find(({ method }) => method === name)?.value;
      if (earners.length === 0) return expect(pes).toEqual([]);
      expect(by("exNegative")).toBeGreaterThanOrEqual(Math.min(...earners) * (1 - 1e-9));
      expect(by("exNegative")).toBeLessThanOrEqual(Math.max(...earners) * (1 + 1e-9));
      expect(by("aggregate") ?? Infinity).toBeGreaterThanOrEqual(by("exNegative")! * (1 - 1e-9));
    }),
  );
});

describe("from State Street's holdings and Yahoo's earnings", () => {
  const crumb: Answers = [
    ["fc.yahoo.com", { status: 404, headers: new Headers({ "set-cookie": "A3=a" }) }],
    ["getcrumb", bytes("crumb")],
    ["holdings-daily-us-en-spsm", ssgaBook()],
  ];
  const computed = (quotes: Uint8Array) => {
    const source = createSources({}, () => NOW).find(({ name }) => name === "SmallCap")!;
    const world = answering([...crumb, ["v7/finance/quote", quotes]]);
    const query = { kind: "valuations", ticker: "SPSM" } as const;
    return {
      record: source.fetch(query, world.transport, calm) as Promise<ValuationsRecord | null>,
      asked: world.asked,
    };
  };
  const all = Object.fromEntries(
    "ABCDEFGHIJKL".split("").map((letter) => [`C${letter}`, 2 as number | null]),
  );

  test("the record names whose figures it is made of, its methods and its day", async () => {
    const { record, asked } = computed(quotesOf({ ...all, CA: -1 }));
    expect(await record).toMatchObject({
      source: "SmallCap, from SSGA's holdings and Yahoo's earnings",
      asOf: "2026-03-06",
      warnings: [],
      points: [
        { metric: "pe", method: "exNegative", basis: "trailing", value: expect.closeTo(10, 9) },
        { method: "exNegCap60", value: expect.closeTo(10, 9) },
        { method: "aggregate", value: expect.closeTo(12 / (1.1 - 0.05), 9) },
      ],
    });
    expect(asked.filter(({ url }) => url.includes("v7/finance/quote"))).toHaveLength(1);
  });

  test("what is covered in part is said, and less than half is none", async () => {
    const partly = { ...all, CA: null, CB: null };
    expect((await computed(quotesOf(partly)).record)!.warnings).toEqual([
      { warning: "partlyCovered", details: { ticker: "SPSM", covered: expect.closeTo(0.825, 9) } },
    ]);
    expect(await computed(quotesOf({ CA: 2, CB: 2 })).record).toBeNull();
  });
});
