/* An add-in's page with Microsoft's real office.js in it, over a book in Node: what tests of the add-in's Excel side run in. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { JSDOM, ResourceLoader, VirtualConsole, type DOMWindow } from "jsdom";
import type { Book } from "../../../src/workbench/book/book.ts";
import type { FunctionsMetadata } from "../../../src/workbench/book/functions/functionMetadata.ts";
import { nodeBook } from "../../../src/workbench/book/nodeBook.ts";
import {
  createOfficeHost,
  type OfficeHost,
  type OfficeHostOptions,
} from "../../../src/workbench/office/host.ts";

type PageGlobals = DOMWindow & {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: typeof CustomFunctions;
};

export interface OfficePage {
  readonly book: Book;
  readonly host: OfficeHost;
  readonly window: PageGlobals;
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  /** Defines the functions of the namespace TEST in the book, with these bodies in the page. */
  define(metadata: FunctionsMetadata, bodies: Readonly<Record<string, (...given: never[]) => unknown>>): void;
  close(): void;
}

const officeJs = join(
  dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json")),
  "dist",
);

class OfficeJs extends ResourceLoader {
  override fetch(url: string) {
    const file = new URL(url).pathname.replace("/workbench/office-js/", "");
    return Promise.resolve(readFileSync(join(officeJs, file))) as ReturnType<ResourceLoader["fetch"]>;
  }
}

/** Opens a page and waits until `Office.onReady`. */
export async function openOfficePage(options: Partial<OfficeHostOptions> = {}): Promise<OfficePage> {
  const book = options.book ?? nodeBook();
  const host = createOfficeHost({ locale: "en-US", ...options, book });
  const console = new VirtualConsole();
  console.on("jsdomError", (error) => {
    throw error;
  });
  const html =
    '<!doctype html><html><head><script src="/workbench/office-js/office.js"></script></head><body></body></html>';
  const { window } = new JSDOM(html, {
    url: "https://workbench.test/workbench/taskpane.html",
    runScripts: "dangerously",
    resources: new OfficeJs(),
    virtualConsole: console,
    pretendToBeVisual: true,
    beforeParse(window) {
      host.attach(window as never);
    },
  });
  const page = window as PageGlobals;
  await new Promise((resolve) => page.addEventListener("load", resolve));
  await page.Office.onReady();
  return {
    book,
    host,
    window: page,
    Excel: page.Excel,
    Office: page.Office,
    define(metadata, bodies) {
      for (const [id, body] of Object.entries(bodies)) page.CustomFunctions.associate(id, body as never);
      book.defineFunctions("TEST", metadata, host.functionRuntime(metadata));
    },
    close() {
      host.dispose();
      window.close();
      book.dispose();
    },
  };
}
