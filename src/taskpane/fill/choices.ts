import { fillKinds, fills } from "../../sheets/fills/fills.ts";
import {
  defaultSettings,
  listedSettings,
  settingChoices,
  type ListedSetting,
  type Setting,
  type Settings,
} from "../../sheets/builders/settings.ts";
import type { SheetKind } from "../../sheets/sheet.ts";

/** What a user wants filled; remembered in the workbook. */
export interface Choices {
  /** Tickers, each once, in the order chosen. */
  readonly funds: readonly string[];
  readonly fills: readonly SheetKind[];
  readonly settings: Settings;
}

export const defaultChoices: Choices = { funds: [], fills: ["fundFacts"], settings: defaultSettings };

/** Settings that at least one of the fills looks at, in the order shown: what it is about first, how it is filled last. */
export function settingsFor(kinds: readonly SheetKind[]): Setting[] {
  const asked = new Set(kinds.flatMap((kind) => fills[kind].settings));
  return settingOrder.filter((setting) => asked.has(setting));
}

const settingOrder = [
  "benchmark",
  "period",
  "interval",
  "field",
  "yield",
  "style",
  "issuer",
  "maxExpense",
  "minReturn",
  "sortBy",
  "form",
] as const satisfies Setting[];

/** Choices as found in a workbook, which another version of ours or anybody else may have written: what makes no sense becomes the default. */
export function readChoices(stored: unknown): Choices {
  const { funds, fills: kinds, settings } = fieldsOf(stored);
  return {
    funds: isTexts(funds) ? [...new Set(funds)] : defaultChoices.funds,
    fills: isTexts(kinds) ? fillKinds.filter((kind) => kinds.includes(kind)) : defaultChoices.fills,
    settings: readSettings(fieldsOf(settings)),
  };
}

function readSettings(stored: Readonly<Record<string, unknown>>): Settings {
  const text = (setting: "benchmark" | "issuer") => {
    const value = stored[setting];
    return typeof value === "string" && value !== "" ? value : defaultSettings[setting];
  };
  const listed = listedSettings.map((setting) => [setting, listedValue(setting, stored[setting])]);
  return {
    ...(Object.fromEntries(listed) as Pick<Settings, ListedSetting>),
    benchmark: text("benchmark"),
    issuer: text("issuer"),
  };
}

/** A value of a setting that is chosen from a list; the default where it is none. */
const listedValue = (setting: ListedSetting, value: unknown): string =>
  settingChoices[setting].find((known) => known === value) ?? defaultSettings[setting];

const fieldsOf = (stored: unknown): Readonly<Record<string, unknown>> =>
  typeof stored === "object" && stored !== null ? (stored as Record<string, unknown>) : {};

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === "string");
