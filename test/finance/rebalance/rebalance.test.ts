import fc from "fast-check";
import { InputError } from "../../../src/errors.ts";
import { rebalance, type Portfolio, type Rebalancing } from "../../../src/finance/rebalance/rebalance.ts";
import { bestByEnumeration, cases, greedyTrades, objectiveOf, type Case } from "./portfolios.ts";
import { problemOf } from "../problemOf.ts";

const rule = { absolute: 0.05, relative: 0.25 };
const anyCases = cases({ min: 1, max: 30 }, 50);

/** The answer, or undefined where no trades are allowed. */
function answer({ portfolio, options }: Case): Rebalancing | undefined {
  try {
    return rebalance(portfolio, options);
  } catch (error) {
    if (error instanceof InputError && /OutOfReach$/.test(error.problem)) return undefined;
    throw error;
  }
}

describe("what it gives", () => {
  const portfolio: Portfolio = {
    prices: [10, 25, 40],
    shares: [50, 10, 4],
    targets: [0.5, 0.25, 0.25],
    cash: 90,
  };

  test("trades, and where they lead", () => {
    const { trades, shares, values, weights, drifts, cash, cost, turnover, gap } = rebalance(portfolio);
    expect(trades).toEqual([0, 0, 2]);
    expect(shares).toEqual([50, 10, 6]);
    expect(values).toEqual([500, 250, 240]);
    expect(weights).toEqual([0.5, 0.25, 0.24]);
    expect(drifts.map((drift) => Number(drift.toFixed(12)))).toEqual([0, 0, -0.01]);
    expect({ cash, cost, turnover, gap }).toEqual({ cash: 10, cost: 0, turnover: 0.04, gap: 0 });
  });

  test("costs leave the cash, and stop trades not worth them", () => {
    const costly = rebalance(portfolio, { costRate: 0.05 });
    expect(costly.trades).toEqual([0, 0, 2]);
    expect(costly.cost).toBeCloseTo(4, 12);
    expect(costly.cash).toBeCloseTo(6, 12);
    expect(rebalance(portfolio, { costRate: 0.05, costAversion: 2 }).trades).toEqual([0, 0, 0]);
  });

  test("what rounding leaves of the cash is none", () => {
    const portfolio = { prices: [10, 20], shares: [70, 15], targets: [0.5, 0.5], cash: 0 };
    expect(rebalance(portfolio, { lot: 0, costRate: 0.01, costAversion: 1 }).cash).toBe(0);
  });

  test("what targets leave to 1 stays in cash", () => {
    expect(rebalance({ prices: [10], shares: [0], targets: [0.6], cash: 100 })).toMatchObject({
      trades: [6],
      cash: 40,
    });
  });

  test("fractions of shares meet targets exactly", () => {
    const { weights, gap, cash } = rebalance(
      { prices: [300, 70], shares: [1, 1], targets: [0.3, 0.7], cash: 0 },
      { lot: 0 },
    );
    expect(weights[0]).toBeCloseTo(0.3, 12);
    expect(gap).toBe(0);
    expect(cash).toBeCloseTo(0, 9);
  });

  test("lots, no-sell and the cash floor are kept to", () => {
    const lots = rebalance(portfolio, { lot: [10, 1, 4], noSell: true, minCash: 0.05 });
    expect(lots.trades).toEqual([0, 0, 0]);
    expect(rebalance(portfolio, { minCash: 0.2 }).cash).toBeGreaterThanOrEqual(200);
  });

  test("a cap holds a group's weight down and leaves the rest in cash", () => {
    const capped = rebalance(
      {
        prices: [1, 1, 1],
        shares: [0, 0, 0],
        targets: [0.4, 0.3, 0.3],
        cash: 1000,
        groups: ["small", "small", "large"],
      },
      { caps: new Map([["small", 0.5]]) },
    );
    expect(capped.shares).toEqual([300, 200, 300]);
  });

  test("lines all alike are as good as proved, however many", () => {
    const n = 400;
    const alike = rebalance({
      prices: Array(n).fill(100),
      shares: Array(n).fill(0),
      targets: Array(n).fill(1 / n),
      cash: n * 1099 - 30,
    });
    expect(alike.gap).toBe(0);
    expect(alike.trades.filter((trade) => trade === 11)).toHaveLength(395);
  });
});

describe("bands", () => {
  const portfolio: Portfolio = {
    prices: [1, 1, 1],
    shares: [400, 330, 270],
    targets: [0.3, 0.35, 0.35],
    cash: 0,
  };

  test.each([
    ["target", [-100, 0, 80]],
    ["edge", [-50, 0, 30]],
    ["half", [-75, 0, 55]],
  ] as const)("outside goes to the %s, inside is left alone", (destination, trades) => {
    expect(rebalance(portfolio, { band: rule, destination }).trades).toEqual(trades);
  });

  test("inside everywhere means no trades", () => {
    const calm = { ...portfolio, shares: [340, 330, 330] };
    expect(rebalance(calm, { band: rule }).trades).toEqual([0, 0, 0]);
  });

  test("lines inside are sold, evenly, when cash must be raised", () => {
    const calm = { ...portfolio, shares: [340, 330, 330] };
    expect(rebalance(calm, { band: rule, minCash: 0.03 }).trades).toEqual([-10, -10, -10]);
  });

  test("lines inside are sold when a line below its band could not come back else", () => {
    const starved = { prices: [1, 1, 1], shares: [640, 310, 50], targets: [0.6, 0.3, 0.1], cash: 0 };
    const { trades, drifts } = rebalance(starved, { band: rule });
    expect(trades[2]).toBeGreaterThan(25);
    expect(trades[0]! + trades[1]!).toBe(-trades[2]!);
    expect(Math.abs(drifts[2]!)).toBeLessThan(0.025);
  });
});

describe("a minimum trade", () => {
  const portfolio: Portfolio = {
    prices: [1, 1, 1],
    shares: [500, 310, 190],
    targets: [0.4, 0.3, 0.3],
    cash: 0,
  };

  test("drops small trades and solves the rest again", () => {
    expect(rebalance(portfolio).trades).toEqual([-100, -10, 110]);
    expect(rebalance(portfolio, { minTrade: 50 }).trades).toEqual([-105, 0, 105]);
  });

  test("makes one line sell enough where cash must be raised", () => {
    const { trades, cash } = rebalance(
      { ...portfolio, shares: [400, 300, 300] },
      { minTrade: 50, minCash: 0.03 },
    );
    expect(trades.filter((trade) => trade !== 0)).toEqual([-50]);
    expect(cash).toBe(50);
  });

  test("says so when no such trade is enough", () => {
    const thin = { ...portfolio, shares: [400, 300, 300] };
    expect(problemOf(() => rebalance(thin, { minTrade: 450, minCash: 0.03 })).problem).toBe(
      "minTradeOutOfReach",
    );
  });

  test("no trade is smaller, and the certificate stays true", () => {
    fc.assert(
      fc.property(anyCases, fc.integer({ min: 1, max: 3000 }), ({ portfolio, options }, minTrade) => {
        const result = answer({ portfolio, options: { ...options, minTrade } });
        if (!result) return;
        const sizes = result.trades.map((trade, i) => Math.abs(trade) * portfolio.prices[i]!);
        expect(sizes.filter((size) => size > 0 && size < minTrade - 1e-6)).toEqual([]);
        expect(objectiveOf({ portfolio, options }, result.trades)).toBeCloseTo(result.objective, 12);
      }),
      { numRuns: 100 },
    );
  });
});

describe("problems", () => {
  const portfolio: Portfolio = {
    prices: [10, 20],
    shares: [5, 5],
    targets: [0.5, 0.5],
    cash: 0,
    groups: ["a", "b"],
  };

  test.each([
    ["rangesDiffer", { shares: [1] }, {}],
    ["mustBePositive", { prices: [0, 20] }, {}],
    ["mustNotBeNegative", { shares: [-1, 5] }, {}],
    ["mustNotBeNegative", { targets: [-0.5, 0.5] }, {}],
    ["targetsExceedOne", { targets: [0.6, 0.5] }, {}],
    ["notANumber", { cash: NaN }, {}],
    ["worthNothing", { shares: [0, 0] }, {}],
    ["mustNotBeNegative", {}, { lot: -1 }],
    ["rangesDiffer", {}, { lot: [1] }],
    ["outOfBounds", {}, { costRate: 1 }],
    ["outOfBounds", {}, { minCash: 2 }],
    ["outOfBounds", {}, { caps: new Map([["a", -0.1]]) }],
    ["notAnOption", {}, { caps: new Map([["c", 0.1]]) }],
    ["cashOutOfReach", {}, { noSell: true, minCash: 0.1 }],
    ["capOutOfReach", {}, { noSell: true, caps: new Map([["b", 0.5]]) }],
  ] as const)("%s: %j %j", (problem, change, options) => {
    expect(problemOf(() => rebalance({ ...portfolio, ...change }, options)).problem).toBe(problem);
  });

  test("say how far out of reach", () => {
    expect(problemOf(() => rebalance(portfolio, { noSell: true, minCash: 0.1 }))).toMatchObject({
      shortfall: expect.closeTo(15, 6),
    });
    expect(
      problemOf(() => rebalance(portfolio, { noSell: true, caps: new Map([["b", 0.5]]) })),
    ).toMatchObject({ group: "b", cap: 0.5, least: expect.closeTo(2 / 3, 9) });
  });
});

describe("laws", () => {
  test("the best of all trades on small portfolios, proved; an error just where there are none", () => {
    fc.assert(
      fc.property(cases({ min: 1, max: 3 }, 6), (given) => {
        const best = bestByEnumeration(given);
        const result = answer(given);
        if (best === undefined) return expect(result).toBeUndefined();
        expect(result!.objective).toBeCloseTo(best, 12);
        expect(result!.gap).toBe(0);
      }),
      { numRuns: 300 },
    );
  });

  test("the certificate holds when the search is cut short", () => {
    fc.assert(
      fc.property(cases({ min: 2, max: 3 }, 6), fc.integer({ min: 0, max: 30 }), (given, nodeLimit) => {
        const best = bestByEnumeration(given);
        if (best === undefined) return;
        const result = rebalance(given.portfolio, { ...given.options, nodeLimit });
        expect(result.lowerBound).toBeLessThanOrEqual(best + 1e-13);
        expect(result.objective).toBeGreaterThanOrEqual(best - 1e-13);
        expect(result.relativeGap).toBeCloseTo(result.objective > 0 ? result.gap / result.objective : 0, 12);
      }),
      { numRuns: 200 },
    );
  });

  test("trades are allowed and the objective is theirs", () => {
    fc.assert(
      fc.property(anyCases, (given) => {
        const result = answer(given);
        if (result) expect(objectiveOf(given, result.trades)).toBeCloseTo(result.objective, 12);
      }),
    );
  });

  test("fractions are never worse than whole lots, nor is their gap open", () => {
    fc.assert(
      fc.property(anyCases, ({ portfolio, options }) => {
        const whole = answer({ portfolio, options });
        if (!whole) return;
        const fractions = rebalance(portfolio, { ...options, lot: 0 });
        expect(fractions.objective).toBeLessThanOrEqual(whole.objective + 1e-12);
        expect(fractions.gap).toBe(0);
        const mixed = rebalance(portfolio, { ...options, lot: portfolio.prices.map((_, i) => i % 2) });
        expect(fractions.objective).toBeLessThanOrEqual(mixed.objective + 1e-12);
        expect(mixed.lowerBound).toBeLessThanOrEqual(mixed.objective);
      }),
      { numRuns: 60 },
    );
  });

  test("never worse than a plain greedy", () => {
    fc.assert(
      fc.property(anyCases, ({ portfolio }) => {
        const greedy = objectiveOf({ portfolio, options: {} }, greedyTrades(portfolio))!;
        expect(rebalance(portfolio).objective).toBeLessThanOrEqual(greedy + 1e-12);
      }),
    );
  });

  test("the same every time, and in any order of lines within its certificate", () => {
    fc.assert(
      fc.property(anyCases, (given) => {
        const result = answer(given);
        expect(answer(given)).toEqual(result);
        if (!result) return;
        const flip = <T>(values: readonly T[]) => [...values].reverse();
        const { portfolio, options } = given;
        const { prices, shares, targets, cash, groups } = portfolio;
        const flipped = rebalance(
          { prices: flip(prices), shares: flip(shares), targets: flip(targets), cash, groups: flip(groups!) },
          {
            ...options,
            lot: flip(options.lot as number[]),
            noSell: typeof options.noSell === "boolean" ? options.noSell : flip(options.noSell!),
          },
        );
        // Either may have been cut short; neither may claim what the other has beaten.
        expect(flipped.lowerBound).toBeLessThanOrEqual(result.objective + 1e-12);
        expect(result.lowerBound).toBeLessThanOrEqual(flipped.objective + 1e-12);
      }),
    );
  });

  test("a portfolio just rebalanced needs no trades", () => {
    fc.assert(
      fc.property(anyCases, ({ portfolio, options }) => {
        const free = { ...options, costRate: 0 };
        const result = answer({ portfolio, options: free });
        if (result?.gap !== 0) return;
        const again = rebalance({ ...portfolio, shares: result.shares, cash: result.cash }, free);
        expect(again.trades.every((trade) => trade === 0)).toBe(true);
      }),
    );
  });
});

test.each([100, 1_000, 5_000])("%d lines: the gap is below 0.1 % of the objective", (n) => {
  const prices = Array.from({ length: n }, (_, i) => 5 + ((i * 7919) % 50_000) / 100);
  const targets = prices.map((_, i) => (1 + (i % 13)) / (7.5 * n));
  const groups = prices.map((_, i) => ["small", "mid", "large"][i % 3]!);
  const shares = prices.map((price) => Math.floor(2000 / price));
  const portfolio = { prices, shares, targets, cash: n * 300, groups };
  const noSell = prices.map((_, i) => i % 4 === 0);
  const caps = new Map([
    ["small", 0.3],
    ["mid", 0.28],
  ]);
  for (const options of [{}, { noSell, minCash: 0.01 }, { noSell, minCash: 0.01, costRate: 0.001, caps }]) {
    const result = rebalance(portfolio, options);
    expect(result.relativeGap).toBeLessThan(0.001);
    expect(objectiveOf({ portfolio, options }, result.trades)).toBeCloseTo(result.objective, 12);
  }
});

test("amounts beyond what numbers hold are no portfolio", () => {
  const two = { targets: [0.5, 0.5], cash: 0 };
  const tooLarge = () => rebalance({ ...two, prices: [1e10, 1], shares: [1e300, 30] });
  const tooUnlike = () => rebalance({ ...two, prices: [1e300, 1e-300], shares: [70, 30] });
  const inBands = () =>
    rebalance(
      { ...two, prices: [1e10, 1], shares: [1e300, 30] },
      { band: { absolute: 0.05, relative: 0.25 } },
    );
  for (const call of [tooLarge, tooUnlike, inBands])
    expect(problemOf(call)).toMatchObject({ kind: "MathError", problem: "undefinedMaths" });
});
