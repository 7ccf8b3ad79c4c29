import { languageOf, type Language } from "../i18n/language.ts";

/** What of Office may be missing: all of it before it is ready, parts of it on older hosts. */
interface PartialOffice {
  readonly context?: {
    readonly displayLanguage?: unknown;
    readonly requirements?: { isSetSupported(name: string, version: string): boolean };
  };
}

const office = () => (globalThis as { readonly Office?: PartialOffice }).Office;

/** The language in which Excel speaks to the user; English as long as it does not say. */
export function hostLanguage(): Language {
  const locale = office()?.context?.displayLanguage;
  return languageOf(typeof locale === "string" ? locale : "en");
}

/** Whether cells can hold data types (formatted numbers, cards), not plain values only. */
export function hasDataTypes(): boolean {
  return office()?.context?.requirements?.isSetSupported("CustomFunctionsRuntime", "1.4") ?? false;
}
