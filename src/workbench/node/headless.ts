/* The workbench without a page: the built add-in, Microsoft's office.js, and the spreadsheet engine in one Node process. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { DOMWindow } from "jsdom";
import type { Book } from "../book/book.ts";
import type { BookData } from "../book/bookData.ts";
import type { FunctionsMetadata } from "../book/functions/functionMetadata.ts";
import { nodeBook } from "../book/nodeBook.ts";
import { languageOf } from "../language.ts";
import { createOfficeHost, type OfficeHost } from "../office/host.ts";
import { requirementSets as ours } from "../office/addIn/requirementSets.ts";
import { readManifest, type Manifest } from "../office/addIn/manifest.ts";
import { writeXlsx } from "../xlsx/writeXlsx.ts";
import { ORIGIN } from "./addinFiles.ts";
import { openAddinPage, type Beside } from "./addinPage.ts";

export { calculateBook, calculateFormulas } from "./calculate.ts";
export { readXlsx } from "../xlsx/readXlsx.ts";
export { writeXlsx } from "../xlsx/writeXlsx.ts";

export interface HeadlessOptions {
  /** Folder of the build. */
  readonly dist: string;
  /** BCP 47: "en-US", "ko-KR" */
  readonly locale: string;
  /** What an older Excel has in an older version, such as CustomFunctionsRuntime 1.1; all else is as this one has it. */
  readonly requirementSets?: Readonly<Record<string, number>>;
  /** Is given the files that the add-in opens as further workbooks (Excel.createWorkbook); left out, it cannot. */
  readonly openBook?: (bytes: Uint8Array) => void;
  /** Answers the add-in for a service; left out, there is none. */
  readonly beside?: Beside;
  /** Hears of faults inside the add-in's page; they are thrown when nobody listens. */
  readonly report?: (fault: Error) => void;
}

export interface Headless {
  readonly book: Book;
  readonly host: OfficeHost;
  readonly manifest: Manifest;
  /** The add-in's window: `Office`, `Excel`, `CustomFunctions` and its page are in it. */
  readonly window: DOMWindow;
  /** Opens a workbook. The add-in starts anew where there is something in it that add-ins read as they start. */
  open(data: BookData): Promise<void>;
  close(): void;
}

/**
 * Opens an empty workbook in which the functions of the built add-in calculate.
 *
 * @throws Error when the folder holds no build
 */
export async function openHeadless({
  dist,
  locale,
  requirementSets,
  openBook,
  beside,
  report = raise,
}: HeadlessOptions): Promise<Headless> {
  const book = nodeBook(languageOf(locale));
  const ui = {
    showPane: () => undefined,
    hidePane: () => undefined,
    async file() {
      await book.idle();
      return writeXlsx(book.save(), { addIn: manifest });
    },
    ...(openBook && { openBook }),
  };
  const host = createOfficeHost({
    book,
    locale,
    ui,
    ...(requirementSets && { requirementSets: { ...ours, ...requirementSets } }),
  });
  let page = await openAddinPage(dist, host, report, beside);
  const read = (name: string) => readFileSync(join(dist, name), "utf8");
  const manifest = readManifest(read("manifest.xml"), locale, ORIGIN, page.window.DOMParser);
  const metadata = JSON.parse(read(new URL(manifest.functionsUrl).pathname)) as FunctionsMetadata;
  book.defineFunctions(manifest.namespace, metadata, host.functionRuntime(metadata));
  return {
    book,
    host,
    manifest,
    get window() {
      return page.window;
    },
    async open(data) {
      const isAnew = data.customXml.length > 0;
      if (isAnew) {
        host.detach();
        page.close();
      }
      await book.load(data);
      if (isAnew) page = await openAddinPage(dist, host, report, beside);
    },
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
