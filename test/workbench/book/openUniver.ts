import { LocaleType, LogLevel, Univer } from "@univerjs/core";
import { UniverSheetsNodeCorePreset } from "@univerjs/preset-sheets-node-core";
import type { Book } from "../../../src/workbench/book/book.ts";
import { bookOver } from "../../../src/workbench/book/bookOver.ts";

/** A book and the Univer under it, for what only its grid does. */
export function openUniver(): { readonly book: Book; readonly univer: Univer } {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: {} },
    logLevel: LogLevel.ERROR,
  });
  for (const plugin of UniverSheetsNodeCorePreset().plugins)
    if (Array.isArray(plugin)) univer.registerPlugin(...plugin);
    else univer.registerPlugin(plugin);
  return { book: bookOver(univer), univer };
}
