import { inFractions } from "../../data/inFractions.ts";
import type { SheetTexts } from "../../i18n/types/sheetTexts.ts";
import type { DashboardRecords } from "./dashboardRecords.ts";
import { call, column, quoted } from "../formula.ts";
import { returnOver } from "./returnsSheet.ts";
import { leaderOf, type Rotation } from "./rotationSheet.ts";
import type { Block, Cell, LiveCell } from "../sheet.ts";
import { gapOf, valuationPairs } from "./valuationPairs.ts";

/** A label, a figure, and what it is of. */
interface Tile {
  readonly label: string;
  readonly figure: Cell;
  readonly of: string;
}

/** Columns of a sheet that a tile takes. */
const WIDTH = 2;
/** As wide as a large percentage. */
const COLUMN = 10;
const MOST = 5;

/** What is to be seen first: who leads, how the first fund did, how dear it is, where rates stand. */
export function dashboardTiles(
  records: DashboardRecords,
  rotations: readonly Rotation[],
  texts: SheetTexts,
): Block {
  const tiles = [...firstFund(records, texts), ...leads(rotations, texts), ...rates(records, texts)].slice(
    0,
    MOST,
  );
  const spread = (cell: (tile: Tile) => Cell) => tiles.flatMap((tile) => [cell(tile), null]);
  return {
    table: null,
    heading: null,
    look: "tiles",
    columns: tiles.flatMap(({ label }) => [
      column(label, "general", COLUMN),
      ...Array.from({ length: WIDTH - 1 }, () => column("", "general", COLUMN)),
    ]),
    rows: [spread(({ figure }) => figure), spread(({ of }) => of)],
    spillRows: 0,
  };
}

function firstFund(
  { returns, valuations, benchmarkValuations }: DashboardRecords,
  texts: SheetTexts,
): Tile[] {
  const { tiles } = texts.fills.dashboard;
  const [fund] = returns;
  if (!fund) return [];
  const oneYear = returnOver(fund, "1Y");
  const live = call("FUNDRETURN", quoted(fund.ticker), quoted("1Y"));
  const own = valuations.filter(({ ticker }) => ticker === fund.ticker);
  const [pair] = benchmarkValuations ? valuationPairs(own, benchmarkValuations, "pe", texts) : [];
  const gap = pair ? gapOf(pair) : null;
  return [
    {
      label: tiles.oneYear,
      figure: { ...oneYear, live, format: "percent" },
      of: dated(fund.ticker, fund.series.dates.at(-1)),
    },
    ...(gap === null
      ? []
      : [
          {
            label: tiles.gap,
            figure: {
              value: gap,
              live: call("PERGAP", quoted(fund.ticker), quoted(benchmarkValuations!.ticker)),
              format: "percent",
            } as const,
            of: dated(tiles.against(fund.ticker, benchmarkValuations!.ticker), pair?.fund?.asOf),
          },
        ]),
  ];
}

/** A tile stands alone, so it says itself how old its figure is: a P/E may be years older than a return beside it. */
const dated = (of: string, day: string | undefined) =>
  day === undefined ? of : `${of} · ${day.slice(0, 7)}`;

function leads(rotations: readonly Rotation[], texts: SheetTexts): Tile[] {
  const { tiles } = texts.fills.dashboard;
  return (["style", "size"] as const).flatMap((theme) => {
    const found = rotations.find(({ pair }) => pair.theme === theme);
    const last = found?.points.at(-1);
    if (!found || !last) return [];
    const { numerator, denominator } = found.pair;
    const figure: LiveCell = leaderOf(
      found.pair,
      last.signal,
      [quoted(numerator), quoted(denominator)],
      texts,
    );
    return [{ label: tiles[theme], figure, of: dated(`${numerator} ÷ ${denominator}`, found.dates.at(-1)) }];
  });
}

function rates({ macro }: DashboardRecords, texts: SheetTexts): Tile[] {
  const record = macro.find(({ series }) => series === "FEDFUNDS");
  if (!record) return [];
  const { values, dates } = inFractions(record);
  const last = values.findLastIndex((value) => value !== null);
  const day = quoted(dates[last] ?? "");
  return [
    {
      label: texts.fills.series(record.series, record.title),
      figure: {
        value: values[last] ?? null,
        live: call("MACRO", quoted(record.series), day, day),
        format: "finePercent",
      },
      of: `${texts.columns.asOf} ${(dates[last] ?? "").slice(0, 7)}`,
    },
  ];
}
