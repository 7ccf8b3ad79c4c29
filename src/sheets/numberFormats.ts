/** How a cell is shown; the code of each as Excel takes it in every language. */
export const numberFormats = {
  general: "General",
  date: "yyyy-mm-dd",
  wholePercent: "0%",
  percent: "0.0%",
  finePercent: "0.00%",
  multiple: '0.0"x"',
  points: "0.0",
  ratio: "0.00",
  fineRatio: "0.000",
  month: "yyyy-mm",
  count: "#,##0",
  price: "#,##0.00",
} as const;

export type Format = keyof typeof numberFormats;
