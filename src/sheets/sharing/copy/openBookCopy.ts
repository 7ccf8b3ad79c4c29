import { toBase64 } from "../../../data/pinned/base64.ts";
import type { BookCopy } from "./bookCopy.ts";
import { copyFailed } from "./copyFailed.ts";

/** Opens the copy as a new workbook, beside this one. */
export async function openBookCopy({ bytes }: Pick<BookCopy, "bytes">): Promise<void> {
  try {
    await Excel.createWorkbook(toBase64(bytes));
  } catch (error) {
    throw copyFailed(error);
  }
}
