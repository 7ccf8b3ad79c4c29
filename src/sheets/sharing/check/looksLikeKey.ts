import type { Place, ScannedSheet } from "../scan/scannedBook.ts";
import type { CheckedBook } from "./checkedBook.ts";
import type { Finding } from "./finding.ts";
import { grouped } from "./grouped.ts";

/** "apikey=…", "Authorization: Bearer …", FRED_API_KEY. */
const NAMED = [
  /(?:api[_ -]?key|access[_ -]?token|client[_ -]?secret|password|passwd|bearer)\s*["']?\s*[=: ]\s*["']?[^\s"'&]{6,}/i,
  /\b[A-Z][A-Z0-9]*_(?:API_?KEY|TOKEN|SECRET|PASSWORD)\b/,
];
/** Long words without blanks that are hexadecimal, or of keys' usual beginnings. */
const HEXADECIMAL = /\b[0-9a-f]{32,}\b/i;
const BEGINNING = /\b(?:sk-|pk_|ghp_|xox[abp]-|AKIA|eyJ)[\w.-]{12,}/;
const LONG_WORD = /[A-Za-z0-9+/_-]{32,}={0,2}/g;

/** Cells whose text or formula holds what looks like a key or password: one finding a kind. The text itself is not told. */
export function looksLikeKey({ scan }: CheckedBook): Finding[] {
  const suspects = scan.sheets.flatMap(suspectsOf);
  return grouped(suspects, ({ kind }) => kind).map(([kind, found]) => ({
    rule: "looksLikeKey",
    details: { kind: kind as "named" | "token" },
    severity: "error",
    places: found.map(({ place }) => place),
    fixes: ["goTo", "remove"],
  }));
}

function suspectsOf(sheet: ScannedSheet): { readonly kind: "named" | "token"; readonly place: Place }[] {
  return sheet.formulas.flatMap((line, i) =>
    line.flatMap((content, j) => {
      const kind = typeof content === "string" ? kindOf(content) : null;
      const place = { sheetId: sheet.id, sheet: sheet.name, row: sheet.row + i, column: sheet.column + j };
      return kind === null ? [] : [{ kind, place }];
    }),
  );
}

/** @example kindOf("apikey=3f9c1b2a7d") // "named" */
export function kindOf(text: string): "named" | "token" | null {
  if (text.length < 12) return null;
  if (NAMED.some((pattern) => pattern.test(text))) return "named";
  const isToken =
    HEXADECIMAL.test(text) || BEGINNING.test(text) || (text.match(LONG_WORD) ?? []).some(isRandom);
  return isToken ? "token" : null;
}

/** Words of a language, paths and names of functions change less often between digits, small letters and capitals. */
function isRandom(word: string): boolean {
  const kinds = Array.from(word, kindOfLetter);
  const changes = kinds.filter((kind, i) => i > 0 && kind !== kinds[i - 1]).length;
  return ["digit", "small", "capital"].every((kind) => kinds.includes(kind)) && changes >= word.length / 4;
}

function kindOfLetter(letter: string): string {
  if (/\d/.test(letter)) return "digit";
  if (/[a-z]/.test(letter)) return "small";
  return /[A-Z]/.test(letter) ? "capital" : "mark";
}
