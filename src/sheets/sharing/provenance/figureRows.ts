import type { DataRecord, Provenance, Quality } from "../../../data/record.ts";
import type { ShareSheetTexts } from "../../../i18n/types/shareSheetTexts.ts";
import type { Basis, PeMethod } from "../../../finance/valuation/valuation.ts";

type FigureName = keyof ShareSheetTexts["provenance"]["figures"];

/** What is known of one figure, or of one series of figures. */
export interface FigureRow {
  /** Ticker or name of the series. */
  readonly subject: string;
  readonly figure: FigureName;
  /** ISO date of the first figure, for a series of them. */
  readonly from: string | null;
  /** ISO date of the figure, or of the newest; null where its source gives none. */
  readonly asOf: string | null;
  readonly source: string;
  readonly sourceUrl: string | null;
  readonly basis: Basis | null;
  readonly method: PeMethod | null;
  /** ISO instant; null where the figures shipped with the add-in. */
  readonly fetchedAt: string | null;
  readonly quality: Quality;
}

/** What vouches for the figures of a record: one row a figure, or a run of figures alike. */
export function figureRows(record: DataRecord): FigureRow[] {
  const { source, sourceUrl, fetchedAt, quality } = record;
  const common = { source, sourceUrl, fetchedAt, quality, basis: null, method: null, from: null };
  const row = (subject: string, figure: FigureName, from: string | null): FigureRow[] => [
    { ...common, subject, figure, from, asOf: record.asOf },
  ];
  switch (record.kind) {
    case "fund":
      return [...row(record.ticker, "facts", null), ...factRows(record, common)];
    case "valuations":
      return valuationRows(record, common);
    case "returns":
    case "prices":
      return row(record.ticker, record.kind, record.series.dates[0] ?? null);
    case "macro":
      return row(record.series, "macro", record.dates[0] ?? null);
    case "catalogue":
      return row("SmallCap", "catalogue", null);
    case "holdings":
      return row(record.ticker, "holdings", null);
  }
}

type Common = Pick<Provenance, "source" | "sourceUrl" | "fetchedAt" | "quality"> & {
  readonly basis: null;
  readonly method: null;
  readonly from: null;
};

function factRows(fund: DataRecord & { readonly kind: "fund" }, common: Common): FigureRow[] {
  return (["expenseRatio", "netAssets", "price", "yield"] as const).flatMap((name) => {
    const figure = fund[name];
    if (figure === null) return [];
    const { asOf, source } = figure;
    const sourceUrl = source === common.source ? common.sourceUrl : null;
    return [{ ...common, subject: fund.ticker, figure: name, asOf, source, sourceUrl }];
  });
}

/** Points of one metric, basis, method and source are one row. */
function valuationRows(
  { ticker, points }: DataRecord & { readonly kind: "valuations" },
  common: Common,
): FigureRow[] {
  const rows = new Map<string, FigureRow>();
  for (const { metric, date, basis, method, source } of points) {
    const key = [metric, basis, method, source].join("|");
    const known = rows.get(key);
    const sourceUrl = source === common.source ? common.sourceUrl : null;
    const from = known?.from ?? date;
    rows.set(key, {
      ...common,
      subject: ticker,
      figure: metric,
      from,
      asOf: date,
      source,
      sourceUrl,
      basis,
      method,
    });
  }
  return [...rows.values()];
}
