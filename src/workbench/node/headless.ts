/* The workbench without a page: the built add-in, Microsoft's office.js, and the spreadsheet engine in one Node process. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { DOMWindow } from "jsdom";
import type { Book } from "../book/book.ts";
import type { FunctionsMetadata } from "../book/functionMetadata.ts";
import { nodeBook } from "../book/nodeBook.ts";
import { createOfficeHost, type OfficeHost } from "../office/host.ts";
import { readManifest, type Manifest } from "../office/manifest.ts";
import { ORIGIN } from "./addinFiles.ts";
import { openAddinPage } from "./addinPage.ts";

export { calculateBook, calculateFormulas } from "./calculate.ts";
export { readXlsx } from "../xlsx/readXlsx.ts";
export { writeXlsx } from "../xlsx/writeXlsx.ts";

export interface HeadlessOptions {
  /** Folder of the build. */
  readonly dist: string;
  /** BCP 47: "en-US", "ko-KR" */
  readonly locale: string;
  /** Hears of faults inside the add-in's page; they are thrown when nobody listens. */
  readonly report?: (fault: Error) => void;
}

export interface Headless {
  readonly book: Book;
  readonly host: OfficeHost;
  readonly manifest: Manifest;
  /** The add-in's window: `Office`, `Excel`, `CustomFunctions` and its page are in it. */
  readonly window: DOMWindow;
  close(): void;
}

/**
 * Opens an empty workbook in which the functions of the built add-in calculate.
 *
 * @throws Error when the folder holds no build
 */
export async function openHeadless({ dist, locale, report = raise }: HeadlessOptions): Promise<Headless> {
  const book = nodeBook();
  const host = createOfficeHost({ book, locale });
  const page = await openAddinPage(dist, host, report);
  const read = (name: string) => readFileSync(join(dist, name), "utf8");
  const manifest = readManifest(read("manifest.xml"), locale, ORIGIN, page.window.DOMParser);
  const metadata = JSON.parse(read(new URL(manifest.functionsUrl).pathname)) as FunctionsMetadata;
  book.defineFunctions(manifest.namespace, metadata, host.functionRuntime(metadata));
  return {
    book,
    host,
    manifest,
    window: page.window,
    close() {
      host.dispose();
      page.close();
      book.dispose();
    },
  };
}

function raise(fault: Error): never {
  throw fault;
}
