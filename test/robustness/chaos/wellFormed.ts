const returns = Array.from({ length: 36 }, (_, i) => [((i * 7) % 11) / 100 - 0.04]);
const market = Array.from({ length: 36 }, (_, i) => [((i * 5) % 13) / 100 - 0.05]);
const prices = Array.from({ length: 24 }, (_, i) => [100 + ((i * 17) % 23)]);

/** A list of arguments for each function that it answers: what is hurt one by one gets deeper than what is made up whole. */
export const wellFormed: Readonly<Record<string, readonly unknown[]>> = {
  PERGAP: [[["IWM"]], [["^GSPC"]], "discount", "trailingAny", null],
  PERHIST: [[["IWM"]], [[15], [16], [18], [14]], "percentile", 10, null],
  PORTFOLIOPE: [[[0.4], [0.3], [0.3]], [[12], [-8], [25]], "exNegative", "pe"],
  STYLESPREAD: [[["IWN"]], [["IWO"]], "1Y", "annualised", null],
  ROTATION: [prices, prices.toReversed(), "run", 12, null],
  STYLECHECK: [[[0.1]], [[0.08]], [[0.12]], 0.003],
  REBALANCE: [
    [["IWM"], ["IWN"], ["IWO"]],
    [[100], [50], [25]],
    [[0.5], [0.3], [0.2]],
    [[200], [150], [250]],
    1_000,
    [["band=5/25; lot=1; cost=0.001"]],
    [["small"], ["value"], ["growth"]],
  ],
  DRIFT: [[[0.56], [0.44]], [[0.5], [0.5]], "5/25"],
  CORESATELLITE: [[["SPY"]], [["IWM"], ["IWN"]], 0.7, 0.3, "equal"],
  RISK: [returns, "sharpe", market, "3Y", 12, 0.02, null],
  FUNDRETURN: [[["IWM"]], "1Y", "total", null],
  RATEBETA: [returns, market, 2, "3Y"],
  RATESHOCK: [[[1_000]], [[0.4]], [[0.01]], [[200]]],
  AMIHUD: [returns, returns.map(() => [1e6])],
  DAYSTOLIQUIDATE: [[[10_000]], [[5_000]], 0.2],
  ETF: [[["IWM"], ["IWN"]], [["name", "pe", "pe asOf"]], null],
  ETFHISTORY: [[["IWM", "IWN"]], "2024-01-31", "2025-06-30", "monthly", "totalReturnIndex", true],
  ETFHOLDINGS: ["IWM", 10, "holding", null],
  ETFSCREEN: [[["Small Value"]], "iShares", 0.005, "expenseRatio"],
  MACRO: ["DGS2", "2024-01-01", "2024-12-01", "change"],
};
