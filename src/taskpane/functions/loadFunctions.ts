import { aboutLanguages, languages, type Language } from "../../i18n/language.ts";
import type { DescribedFunction, FunctionsFile, Word } from "./describedFunction.ts";

/** Where the bundle and the files beside it come from; webpack puts it in. */
declare const __webpack_public_path__: string | undefined;

/** All functions in the user's language, and their English, which is searched too. */
export interface Catalogue {
  readonly functions: readonly DescribedFunction[];
  readonly english: readonly DescribedFunction[];
  /** Words of each list, in the user's language. */
  readonly words: ReadonlyMap<string, readonly Word[]>;
}

/** Reads the descriptions that Excel itself reads. Rejects where they cannot be had. */
export async function loadFunctions(language: Language, get: typeof fetch = fetch): Promise<Catalogue> {
  const [own, english] = await Promise.all([read(language, get), read(languages[0], get)]);
  return {
    functions: own.functions,
    english: english.functions,
    words: new Map(own.enums.map(({ id, values }) => [id, values])),
  };
}

async function read(language: Language, get: typeof fetch): Promise<FunctionsFile> {
  const base = typeof __webpack_public_path__ === "string" ? __webpack_public_path__ : document.baseURI;
  const { functions: file } = aboutLanguages[language];
  const response = await get(new URL(file, base));
  if (!response.ok) throw new Error(`${file}: ${String(response.status)}`);
  return (await response.json()) as FunctionsFile;
}
