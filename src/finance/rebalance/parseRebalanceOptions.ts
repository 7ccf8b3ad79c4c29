import { InputError } from "../../errors.ts";
import { parseDriftRule } from "../portfolio/parseDriftRule.ts";
import type { Destination, RebalanceOptions } from "./portfolio.ts";

/** A cell of a range of options. */
type OptionCell = string | number | boolean | null;

type Writable<T> = { -readonly [K in keyof T]: T[K] };
type Options = Writable<RebalanceOptions>;

const destinations: readonly Destination[] = ["target", "edge", "half"];

/** What each key sets. */
const setters: Readonly<Record<string, (options: Options, value: string) => void>> = {
  band: (options, value) => {
    if (value.toLowerCase() === "none") delete options.band;
    else options.band = parseDriftRule(value, "band");
  },
  to: (options, value) => {
    const destination = destinations.find((word) => word === value.toLowerCase());
    if (!destination)
      throw new InputError("notAnOption", { argument: "to", given: value, options: destinations.join(", ") });
    options.destination = destination;
  },
  nosell: (options, value) => {
    options.noSell = yesOrNo("nosell", value);
  },
  lot: (options, value) => {
    options.lot = number("lot", value);
  },
  cost: (options, value) => {
    options.costRate = number("cost", value);
  },
  aversion: (options, value) => {
    options.costAversion = number("aversion", value);
  },
  mincash: (options, value) => {
    options.minCash = number("mincash", value);
  },
  mintrade: (options, value) => {
    options.minTrade = number("mintrade", value);
  },
  cap: (options, value) => {
    const [, group, share] = /^(.*):([^:]*)$/.exec(value) ?? [];
    if (!group?.trim() || !share?.trim())
      throw new InputError("notAnOption", {
        argument: "cap",
        given: value,
        options: "small:0.3, mid:0.2, …",
      });
    options.caps = new Map([...(options.caps ?? []), [group.trim(), number("cap", share.trim())]]);
  },
};

/**
 * Reads the options of a rebalancing from text, `key=value` parted by semicolons, or from a range of two
 * columns, key and value. Keys in any case, spaces anywhere, blanks left out; `nosell` needs no value.
 *
 * Keys: band (5/25, abs:0.05, rel:0.2, none), to (target, edge, half), nosell, lot (0 for fractions), cost,
 * aversion, mincash, mintrade, cap (group:share; once for each group). Numbers may be written as per cent: 1%.
 *
 * @returns only the options given, so that defaults stay the rebalancing's own
 * @throws InputError if a key is not known or a value not of its kind
 * @example parseRebalanceOptions("Band=5/25; to=Edge; nosell; mincash=1%") // { band: { absolute: 0.05, relative: 0.25 }, destination: "edge", noSell: true, minCash: 0.01 }
 * @example parseRebalanceOptions([["lot", 10], [null, null], ["cap", "small: 0.3"]]) // { lot: 10, caps: new Map([["small", 0.3]]) }
 */
export function parseRebalanceOptions(given: string | readonly (readonly OptionCell[])[]): RebalanceOptions {
  const options: Options = {};
  for (const [key, value] of typeof given === "string" ? pairsOfText(given) : given.flatMap(pairsOfRow)) {
    const name = key.toLowerCase().replace(/[\s-]/gu, "");
    const setter = Object.hasOwn(setters, name) ? setters[name] : undefined;
    if (!setter)
      throw new InputError("notAnOption", {
        argument: "options",
        given: key,
        options: Object.keys(setters)
          .map((known) => (known === "nosell" ? known : `${known}=…`))
          .join("; "),
      });
    setter(options, value);
  }
  return options;
}

type Pair = readonly [key: string, value: string];

function pairsOfText(text: string): Pair[] {
  return text
    .split(";")
    .map((part): Pair => {
      const [key = "", ...value] = part.split("=");
      return [key.trim(), value.join("=").trim()];
    })
    .filter(([key, value]) => key !== "" || value !== "");
}

/** A row of one cell holds text with options in it, or a key that needs no value. */
function pairsOfRow(row: readonly OptionCell[]): Pair[] {
  const [key = "", value = ""] = row.map((cell) => String(cell ?? "").trim());
  if (key === "" && value === "") return [];
  return value === "" ? pairsOfText(key) : [[key, value]];
}

function number(argument: string, given: string): number {
  const isPercent = given.endsWith("%");
  const digits = (isPercent ? given.slice(0, -1) : given).trim();
  const value = digits === "" ? NaN : Number(digits);
  if (!Number.isFinite(value)) throw new InputError("notANumber", { argument, given });
  return isPercent ? value / 100 : value;
}

function yesOrNo(argument: string, given: string): boolean {
  const word = given.toLowerCase();
  if (["", "true", "yes", "1"].includes(word)) return true;
  if (["false", "no", "0"].includes(word)) return false;
  throw new InputError("notAnOption", { argument, given, options: "true, false" });
}
