/** What funds, share classes (BRK.B) and indices (^GSPC) are called. */
export const TICKER_PATTERN = "^\\^?[A-Z][A-Z0-9]{0,11}(?:[.-][A-Z0-9]{1,6})?$";

/** What publishers call their series: DGS2. */
export const SERIES_PATTERN = "^[A-Z0-9][A-Z0-9_]{0,39}$";

const ticker = new RegExp(TICKER_PATTERN, "u");
const series = new RegExp(SERIES_PATTERN, "u");

/** Whether a text, in upper case, can be a ticker at all. */
export const isTicker = (text: string): boolean => ticker.test(text);

/** Whether a text, in upper case, can be the name of a macroeconomic series at all. */
export const isSeriesName = (text: string): boolean => series.test(text);
