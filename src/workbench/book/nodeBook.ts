import { LocaleType, LogLevel, Univer } from "@univerjs/core";
import { UniverSheetsNodeCorePreset } from "@univerjs/preset-sheets-node-core";
import type { Language } from "../language.ts";
import { bookOver } from "./bookOver.ts";
import type { Book } from "./book.ts";

/** An empty workbook that calculates, without a page around it: for the command line and for tests. */
export const nodeBook = (language?: Language): Book => bookOver(nodeUniver(), language);

/** The spreadsheet engine of such a workbook. */
export function nodeUniver(): Univer {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: {} },
    logLevel: LogLevel.ERROR,
  });
  for (const plugin of UniverSheetsNodeCorePreset().plugins)
    if (Array.isArray(plugin)) univer.registerPlugin(...plugin);
    else univer.registerPlugin(plugin);
  return univer;
}
