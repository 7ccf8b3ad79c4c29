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

type Requirements = NonNullable<NonNullable<PartialOffice["context"]>["requirements"]>;

/** What an Excel has said of each version: it does not change its mind, and thousands of cells ask. */
const said = new WeakMap<Requirements, Map<string, boolean>>();

/**
 * Whether Excel runs custom functions as of a version of their requirement set (CustomFunctionsRuntime); undefined as
 * long as it does not say. 1.2 knows errors of functions, 1.3 all error codes, 1.4 data types.
 */
export function runtimeHas(version: "1.2" | "1.3" | "1.4"): boolean | undefined {
  const requirements = office()?.context?.requirements;
  if (!requirements) return undefined;
  const known = said.get(requirements) ?? new Map<string, boolean>();
  said.set(requirements, known);
  const has = known.get(version) ?? requirements.isSetSupported("CustomFunctionsRuntime", version);
  known.set(version, has);
  return has;
}

/** Whether cells can hold data types (formatted numbers, cards), not plain values only. */
export const hasDataTypes = (): boolean => runtimeHas("1.4") ?? false;
