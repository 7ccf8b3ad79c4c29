import type { PricesRecord } from "../../../src/data/record.ts";
import { makeFund } from "../../data/makeRecords.ts";
import type { Database } from "../../../src/service/database/database.ts";
import { putRecords, type Reading } from "../../../src/service/database/records/putRecords.ts";
import { mulberry32 } from "../peers/randomPortfolio.ts";

const SYMBOLS = 200;
/** Thirty years of trading days: with 200 symbols 1.5 million rows. */
const DAYS = 7_500;
export const SOURCE = "Bench";

const DAY_MS = 86_400_000;

/** "B000" to "B199". */
export const symbols: readonly string[] = Array.from(
  { length: SYMBOLS },
  (_, i) => `B${String(i).padStart(3, "0")}`,
);

/** A made-up history of closing prices, the same each time: what is measured is time, not prices. */
function priceHistory(ticker: string): PricesRecord {
  const random = mulberry32(Number(ticker.slice(1)) + 1);
  let price = 50;
  const values = Array.from({ length: DAYS }, () => {
    price = Math.max(1, price * (1 + 0.02 * (random() - 0.495)));
    return Math.round(price * 100) / 100;
  });
  return {
    kind: "prices",
    ticker,
    series: { dates: weekdays(), values, interval: "daily" },
    source: SOURCE,
    sourceUrl: null,
    asOf: weekdays().at(-1)!,
    fetchedAt: null,
    quality: "live",
    warnings: [],
  };
}

/** As many weekdays as there are prices, up to a Friday. */
function weekdays(): string[] {
  let day = Date.parse("2026-11-20");
  const dates: string[] = [];
  for (; dates.length < DAYS; day -= DAY_MS)
    if (new Date(day).getUTCDay() % 6 !== 0) dates.push(new Date(day).toISOString().slice(0, 10));
  return dates.reverse();
}

/** Stores prices and facts of all symbols, as if they had just been read, some at a time. */
export async function storeHistories({ db }: Pick<Database, "db">): Promise<void> {
  for (const ticker of symbols) {
    const readings: Reading[] = [
      { query: { kind: "prices", ticker }, record: priceHistory(ticker) },
      { query: { kind: "fund", ticker }, record: makeFund(ticker, { source: SOURCE }) },
    ];
    await putRecords(db, readings, Date.now);
  }
}
