import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "@univerjs/preset-sheets-table/lib/index.css";
import {
  LifecycleService,
  LifecycleStages,
  LocaleType,
  LogLevel,
  mergeLocales,
  Univer,
  type PluginCtor,
} from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalEn from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import conditionalKo from "@univerjs/preset-sheets-conditional-formatting/locales/ko-KR";
import { IEditorBridgeService, UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreEn from "@univerjs/preset-sheets-core/locales/en-US";
import coreKo from "@univerjs/preset-sheets-core/locales/ko-KR";
import { UniverSheetsTablePreset } from "@univerjs/preset-sheets-table";
import tableEn from "@univerjs/preset-sheets-table/locales/en-US";
import tableKo from "@univerjs/preset-sheets-table/locales/ko-KR";
import type { ByLanguage } from "../../language.ts";
import type { Preferences } from "../frame/preferences.ts";

/** Univer's own words. */
const univerLocales: ByLanguage<{
  readonly locale: LocaleType;
  readonly words: ReturnType<typeof mergeLocales>;
}> = {
  en: { locale: LocaleType.EN_US, words: mergeLocales(coreEn, conditionalEn, tableEn) },
  ko: { locale: LocaleType.KO_KR, words: mergeLocales(coreKo, conditionalKo, tableKo) },
};

type Registration = PluginCtor | readonly [PluginCtor, unknown];

/** Univer with its interface, in a container of the page. */
export function createGrid(
  container: HTMLElement,
  { language, theme }: Preferences,
): { univer: Univer; api: FUniver } {
  const { locale, words } = univerLocales[language];
  const univer = new Univer({
    locale,
    locales: { [locale]: words },
    darkMode: theme === "dark",
    logLevel: LogLevel.ERROR,
  });
  const presets = [
    UniverSheetsCorePreset({ container, ribbonType: "simple" }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsTablePreset(),
  ];
  for (const { plugins } of presets) {
    for (const plugin of plugins as readonly Registration[]) {
      if (typeof plugin === "function") univer.registerPlugin(plugin);
      else univer.registerPlugin(plugin[0], plugin[1]);
    }
  }
  return { univer, api: FUniver.newAPI(univer) };
}

/** Resolves when the grid is on the screen: before that, nobody can say where a cell is. */
export function whenDrawn(univer: Univer): Promise<void> {
  return univer.__getInjector().get(LifecycleService).onStage(LifecycleStages.Rendered);
}

/** Tells when somebody begins to type into a cell, there or in the formula bar, and when the cell is left. */
export function onCellEdit(univer: Univer, tell: (isEditing: boolean) => void): void {
  const editor = univer.__getInjector().get(IEditorBridgeService);
  editor.visible$.subscribe(({ visible }) => {
    tell(visible);
  });
}
