/** What stands where in the sheet of a portfolio: formulas refer to each other by these. */
export const portfolioPlaces = {
  block: { rules: 0, holdings: 1, targets: 2, drift: 3, trades: 4 },
  /** Lines of the rules. */
  rule: { coreShare: 0, cap: 1, band: 2, cash: 3, cost: 4 },
  /** Columns of the holdings. */
  holding: { ticker: 0, group: 1, shares: 2, price: 3, value: 4, weight: 5, style: 6 },
  /** Width of every block's first column. */
  labelWidth: 22,
} as const;
