/** A workbook for a further tab. */
export interface HandedBook {
  readonly name: string;
  readonly bytes: Uint8Array;
}

declare global {
  interface Window {
    /** Workbooks for the tabs that this one opened, by the key in their addresses. */
    handedBooks?: Map<string, HandedBook>;
  }
}

const KEY = "book";

/**
 * Opens a further tab with this workbook; this one stays as it is.
 *
 * @returns whether the browser let it: it may take the tab for an unwanted one
 */
export function handOver(book: HandedBook): boolean {
  const books = (window.handedBooks ??= new Map());
  const address = new URL(location.href);
  address.searchParams.set(KEY, String(books.size + 1));
  books.set(String(books.size + 1), book);
  return window.open(address, "_blank") !== null;
}

/** The workbook this tab was opened for; null for a tab of its own, or when the tab that opened it is gone. */
export function handedOver(): HandedBook | null {
  const key = new URLSearchParams(location.search).get(KEY);
  const opener = window.opener as Window | null;
  return (key !== null && opener?.handedBooks?.get(key)) || null;
}
