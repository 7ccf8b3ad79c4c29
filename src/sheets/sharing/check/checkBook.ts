import { brokenFormulas } from "./brokenFormulas.ts";
import type { CheckedBook } from "./checkedBook.ts";
import { errorCells } from "./errorCells.ts";
import type { Finding } from "./finding.ts";
import { looksLikeKey } from "./looksLikeKey.ts";
import { mixedQuality } from "./mixedQuality.ts";
import { notPinned } from "./notPinned.ts";
import { staleData } from "./staleData.ts";
import { unlikePe } from "./unlikePe.ts";
import { volatileNear } from "./volatileNear.ts";

/** Every rule, the gravest first. */
const rules: readonly ((book: CheckedBook) => Finding[])[] = [
  looksLikeKey,
  brokenFormulas,
  errorCells,
  notPinned,
  unlikePe,
  mixedQuality,
  volatileNear,
  staleData,
];

/** Everything to look at before the workbook goes to somebody else. */
export const checkBook = (book: CheckedBook): Finding[] => rules.flatMap((rule) => rule(book));
