import { PassedError } from "../results/passedError.ts";

/** One cell or one literal without what Excel may have wrapped around it; null where nothing was given. */
export type Plain = number | string | boolean | null;

/** Names under which a card holds its ticker: ours, and that of Excel's own Stocks data type. */
const TICKER_PROPERTIES = ["ticker", "Ticker symbol"];

/**
 * Takes an argument out of its wrapping: formatted numbers and cards are what they stand for, blanks
 * and omitted arguments null, a range of one cell that cell. Full-width letters, as East Asian keyboards
 * type them, are the letters they stand for.
 *
 * @param given - as Excel handed it over: a plain value, or the JSON of a data type
 * @throws PassedError if it is an error value
 */
export function plainValue(given: unknown): Plain {
  if (typeof given === "string") return textOf(given);
  if (typeof given === "number" || typeof given === "boolean") return given;
  if (given === null || given === undefined) return null;
  if (Array.isArray(given)) return given.length === 1 ? plainValue(given[0]) : describe(given);
  return typeof given === "object" ? unwrapped(given) : describe(given);
}

/**
 * The same where a word or a date is wanted: 0 is neither, and Excel on the desktop hands over blank cells as 0.
 *
 * @throws PassedError if it is an error value
 */
export function wordValue(given: unknown): Plain {
  const plain = plainValue(given);
  return plain === 0 ? null : plain;
}

/** What was given, short enough for a message. */
export function describe(given: unknown): string {
  const text = typeof given === "string" ? given : (jsonOf(given) ?? typeof given);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

function textOf(given: string): string | null {
  const text = given.normalize("NFKC").trim();
  return text === "" ? null : text;
}

interface CellValue {
  readonly type?: unknown;
  readonly basicType?: unknown;
  readonly basicValue?: unknown;
  readonly code?: unknown;
  readonly text?: unknown;
  readonly properties?: unknown;
}

function unwrapped(value: CellValue): Plain {
  const { type, basicType, basicValue } = value;
  if (type === "Entity" || type === "LinkedEntity") return tickerOf(value) ?? plainValue(value.text);
  if (type === "Error" || type === "CustomFunctionError" || basicType === "Error")
    throw new PassedError(errorCodeOf(value));
  if (type === "Empty") return null;
  return typeof basicValue === "object" ? describe(value) : plainValue(basicValue);
}

function errorCodeOf({ code, basicValue }: CellValue): string {
  return [code, basicValue].find((text) => typeof text === "string") ?? "#VALUE!";
}

function tickerOf({ properties }: CellValue): Plain {
  if (typeof properties !== "object" || properties === null) return null;
  const found = TICKER_PROPERTIES.find((name) => Object.hasOwn(properties, name));
  return found === undefined ? null : plainValue((properties as Record<string, unknown>)[found]);
}

function jsonOf(given: unknown): string | undefined {
  try {
    // undefined for functions and symbols
    return JSON.stringify(given);
  } catch {
    return undefined; // a value that contains itself: named by its type instead
  }
}
