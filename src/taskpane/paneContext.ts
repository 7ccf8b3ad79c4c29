import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Provenance } from "../data/record.ts";
import { formatNumber } from "../i18n/formatNumber.ts";
import type { PaneTexts } from "../i18n/types/paneTexts.ts";
import type { Language } from "../i18n/language.ts";
import { paneTexts } from "../i18n/paneTexts.ts";

/** What every part of the pane speaks with. */
export interface PaneContext {
  readonly language: Language;
  readonly say: PaneTexts;
  readonly count: (value: number) => string;
  /** Tells users of screen readers. */
  readonly announce: (sentence: string) => void;
  /** Says what the figures shown last came from, for the status line. */
  readonly used: (records: readonly Provenance[]) => void;
}

export const Context = createContext<PaneContext | null>(null);

export function paneContext(
  language: Language,
  announce: PaneContext["announce"],
  used: PaneContext["used"],
): PaneContext {
  return {
    language,
    say: paneTexts[language],
    count: (value) => formatNumber(value, language),
    announce,
    used,
  };
}

export function usePane(): PaneContext {
  const context = useContext(Context);
  if (!context) throw new Error("a part of the pane stands outside it");
  return context;
}
