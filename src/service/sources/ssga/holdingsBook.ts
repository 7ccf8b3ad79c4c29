import { readSheet } from "read-excel-file/universal";
import type { Holding, HoldingsRecord } from "../../../data/record.ts";
import { badShape } from "../badShape.ts";
import type { Endpoint } from "../endpoint.ts";
import { decodeData } from "../reading/decodeText.ts";
import { toDate } from "../reading/toDate.ts";
import { toNumber } from "../reading/toNumber.ts";
import { holdingsRecord } from "../records/holdingsRecord.ts";
import { SSGA } from "./funds.ts";

/** The workbook's day and its lines. */
export interface HoldingsBook {
  readonly asOf: string | null;
  readonly ticker: string | null;
  readonly lines: readonly Holding[];
}

const COLUMNS = ["Name", "Ticker", "Weight", "Sector"] as const;

/** A fund's book is 53 kB; what is packed in a much larger one might not fit into memory. */
const MOST_BYTES = 1_000_000;

/**
 * State Street's workbook of a fund's latest holdings.
 *
 * Traps: three lines of meta data ("As of 10-May-2024") and a blank one, so the header is in row 5; weights are percent,
 * some with exponents (8.7E-3), as numbers or as text; "-" for an unknown sector; merged cells with legal prose below.
 */
export const holdingsBook: Endpoint<string, HoldingsBook, HoldingsRecord> = {
  request: (ticker) => ({
    url: `https://www.ssga.com/library-content/products/fund-data/etfs/us/holdings-daily-us-en-${ticker.toLowerCase()}.xlsx`,
    accept: [404],
  }),
  parse: async (body) => {
    const rows = await readRows(body);
    const header = rows.findIndex((row) => COLUMNS.every((column) => row.includes(column)));
    if (header < 0) throw badShape(SSGA, "answers without a table of holdings");
    const [name, ticker, weight, sector] = COLUMNS.map((column) => rows[header]!.indexOf(column));
    const meta = new Map(rows.slice(0, header).map((row) => [String(row[0]), row[1]]));
    return {
      asOf: toDate(meta.get("Holdings:")),
      ticker: known(meta.get("Ticker Symbol:")),
      lines: rows.slice(header + 1).flatMap((row): Holding[] => {
        const percent = toNumber(row[weight!]);
        const called = known(row[name!]);
        if (percent === null || called === null) return [];
        return [
          {
            ticker: tickerOf(row[ticker!]),
            name: called,
            sector: known(row[sector!]),
            weight: percent / 100,
          },
        ];
      }),
    };
  },
  normalise: (book, ticker, read) => {
    if (book.ticker !== ticker)
      throw badShape(SSGA, `gives holdings of ${book.ticker ?? "no fund"} for ${ticker}`);
    return holdingsRecord({ source: SSGA, ticker, asOf: book.asOf, lines: book.lines }, read);
  },
};

type Cell = string | number | boolean | typeof Date | null;

async function readRows(body: Uint8Array): Promise<readonly (readonly Cell[])[]> {
  // A workbook is a zip archive, which starts with PK.
  if (!(body[0] === 0x50 && body[1] === 0x4b)) {
    decodeData(SSGA, body);
    throw badShape(SSGA, "answers with something else than a workbook");
  }
  if (body.byteLength > MOST_BYTES) throw badShape(SSGA, "answers with a workbook too large to be holdings");
  try {
    return await readSheet(body.slice().buffer);
  } catch {
    throw badShape(SSGA, "answers with a broken workbook");
  }
}

const known = (cell: Cell | undefined) =>
  typeof cell === "string" && cell.trim() !== "" && cell.trim() !== "-" ? cell.trim() : null;

/** Cash has a number or a dash where stocks have a ticker. */
function tickerOf(cell: Cell | undefined): string | null {
  const ticker = known(cell);
  return ticker !== null && /^[A-Z][A-Z0-9.]{0,6}$/.test(ticker) ? ticker : null;
}
