/** What FRED's own page says of a series, in the words of the embedded snapshot; all are monthly here. */
export interface SeriesFacts {
  readonly title: string;
  /** "percent", "million USD". */
  readonly unit: string;
  readonly frequency: string;
  /** Published more often than monthly: asked for as month averages, as the snapshot has them. */
  readonly averaged: boolean;
}

const monthly = (title: string, unit: string, frequency = "monthly") => ({
  title,
  unit,
  frequency,
  averaged: false,
});
const daily = (title: string, unit: string) => ({
  title,
  unit,
  frequency: "month average of daily",
  averaged: true,
});

const series: Readonly<Record<string, SeriesFacts>> = {
  RSXFS: monthly("Advance retail sales, ex food services", "million USD", "monthly, SA"),
  RSAFS: monthly("Advance retail sales, with food services", "million USD", "monthly, SA"),
  FEDFUNDS: monthly("Effective federal funds rate", "percent"),
  DFF: daily("Effective federal funds rate, daily", "percent"),
  DGS3MO: daily("3-month Treasury yield", "percent"),
  DGS1: daily("1-year Treasury yield", "percent"),
  DGS2: daily("2-year Treasury yield", "percent"),
  DGS5: daily("5-year Treasury yield", "percent"),
  DGS10: daily("10-year Treasury yield", "percent"),
  DGS30: daily("30-year Treasury yield", "percent"),
  DFII10: daily("10-year inflation-indexed Treasury yield", "percent"),
  T10Y2Y: daily("10-year minus 2-year Treasury yield", "percent"),
  T10YIE: daily("10-year breakeven inflation", "percent"),
  UNRATE: monthly("Unemployment rate", "percent", "monthly, SA"),
  CPIAUCSL: monthly("CPI, all urban consumers", "index 1982-84=100", "monthly, SA"),
  CPILFESL: monthly("CPI less food and energy", "index 1982-84=100", "monthly, SA"),
  INDPRO: monthly("Industrial production", "index 2017=100", "monthly, SA"),
  PAYEMS: monthly("Nonfarm payrolls", "thousand persons", "monthly, SA"),
  HOUST: monthly("Housing starts", "thousand units a year", "monthly, SA"),
  M2SL: monthly("Money supply M2", "billion USD", "monthly, SA"),
  UMCSENT: monthly("Consumer sentiment, University of Michigan", "index 1966 Q1=100"),
  MICH: monthly("Inflation expected in a year, University of Michigan", "percent"),
  USREC: monthly("Recession (NBER): 1 in one, 0 outside", "0 or 1"),
  VIXCLS: daily("CBOE volatility index", "index"),
  SP500: daily("S&P 500", "index"),
  BAMLH0A0HYM2: daily("High-yield bond spread, ICE BofA", "percent"),
  BAMLC0A0CM: daily("Investment-grade bond spread, ICE BofA", "percent"),
  MORTGAGE30US: {
    ...daily("30-year mortgage rate, Freddie Mac", "percent"),
    frequency: "month average of weekly",
  },
  CSUSHPINSA: monthly("Case-Shiller home prices", "index 2000-01=100"),
};

/** What is known of a series; null for one not in the table. */
export function seriesFacts(name: string): SeriesFacts | null {
  return (Object.hasOwn(series, name) ? series[name] : undefined) ?? null;
}
