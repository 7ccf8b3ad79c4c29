import type { Book } from "../book/book.ts";
import type { EventHub } from "./eventHub.ts";
import type { OfficeObject } from "./model/objects/officeObject.ts";

/** What the shell around the book does when the add-in asks for it: the workbench's page, or nothing in Node. */
export interface OfficeUi {
  showPane(): void;
  hidePane(): void;
  /** Office.context.ui.openBrowserWindow */
  openWindow?(url: string): void;
  /** Office.context.document.getFileAsync: the workbook as a file. */
  file?(): Promise<Uint8Array>;
  /** Excel.createWorkbook: opens this file as a further workbook; this one stays. */
  openBook?(bytes: Uint8Array): void;
}

/** Objects that live longer than one request, by the reference id the client knows them by. */
export interface References {
  keep(object: OfficeObject): string;
  get(id: string): OfficeObject | undefined;
  remove(id: string): void;
  clear(): void;
  readonly size: number;
}

/** All that the object model works on. */
export interface World {
  readonly book: Book;
  /** BCP 47: "en-US" */
  readonly locale: string;
  readonly events: EventHub;
  readonly references: References;
  /** Root element's namespace; "" for none, null when the text is not well-formed XML. */
  xmlNamespace(xml: string): string | null;
  readonly functions: {
    /** The page can be called from now on. */
    ready(): void;
    /** What custom functions gave, as the client sends it. */
    setResults(results: readonly unknown[]): void;
  };
  readonly runtime: RuntimeState;
  /** The workbook is open for reading only. */
  readonly isReadOnly: boolean;
  /** Ids of worksheets that are protected. */
  readonly protectedSheets: Set<string>;
  /** The pane is shown or hidden now: the page hears of it if that is new. */
  readonly setVisible: (shown: boolean) => void;
  readonly ui: OfficeUi;
}

export interface RuntimeState {
  /** "Visible" while the pane is shown. */
  state: "Inactive" | "Background" | "Visible";
  /** What happens to the add-in when the workbook is opened: "Background" loads it. */
  startState: "Inactive" | "Background";
  enableEvents: boolean;
}
