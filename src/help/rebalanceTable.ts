/** A trade list of REBALANCE as a page shows it: headers, a row a line, then cash, cost, turnover and gap. */
export const rebalanceTable = (
  lines: readonly (readonly string[])[],
  totals: { readonly cash: string; readonly cost: string; readonly turnover: string; readonly gap: string },
): string[][] => [
  [...HEADERS],
  ...lines.map((line) => [...line]),
  ...Object.entries(totals).map(([name, figure]) => [name, figure, ...HEADERS.slice(2).map(() => "")]),
];

const HEADERS = [
  "ticker",
  "price",
  "shares",
  "target",
  "trade",
  "shares after",
  "value after",
  "weight after",
  "drift after",
] as const;

/** Nothing is traded, since both lines are within their bands. */
export const withinBands = {
  formula: '=SMALLCAP.REBALANCE({"IWN";"IWO"},{52;24},{0.5;0.5},{10;20},0,"band=5/25")',
  result: rebalanceTable(
    [
      ["IWN", "10", "52", "50%", "0", "52", "520", "52%", "2%"],
      ["IWO", "20", "24", "50%", "0", "24", "480", "48%", "-2%"],
    ],
    { cash: "0", cost: "0", turnover: "0%", gap: "0" },
  ),
  note: {
    en: "Two points are within the band: nothing is traded, and nothing is paid.",
    ko: "2%p는 허용 범위 안이므로 매매하지 않고 비용도 없습니다.",
  },
};
