import type { Book, FunctionRuntime } from "../book/book.ts";
import type { FunctionsMetadata } from "../book/functions/functionMetadata.ts";
import { tellBookEvents } from "./bookEvents.ts";
import { createCellEdit, refusedInCellEdit } from "./cellEdit.ts";
import { createDocumentCopies } from "./documentCopies.ts";
import { createEventHub, documentSelectionChanged, settingsChanged, visibilityChanged } from "./eventHub.ts";
import { createPageFunctions } from "./functions/functionRuntime.ts";
import { createInterpreter } from "./requests/interpreter.ts";
import {
  PAYLOAD_LIMIT,
  type Entry,
  type PageMessage,
  type RequestBody,
  type ResponseBody,
} from "./messages.ts";
import { createReferences } from "./requests/references.ts";
import { requirementSets as ours } from "./addIn/requirementSets.ts";
import { createShell } from "./addIn/shell.ts";
import type { Theme } from "./addIn/theme.ts";
import type { OfficeUi, RuntimeState, World } from "./world.ts";

export interface OfficeHostOptions {
  readonly book: Book;
  /** BCP 47: "en-US", "ko-KR" */
  readonly locale: string;
  readonly theme?: Theme;
  /** Of the document, as `Office.context.document.url` says. */
  readonly url?: string;
  /** What Excel says it can do, and no more than which it does for custom functions; by default what this one can. */
  readonly requirementSets?: Readonly<Record<string, number>>;
  readonly ui?: OfficeUi;
  /** Open for reading only: the add-in is told so, and its writing is refused. */
  readonly isReadOnly?: boolean;
  /** Characters of the longest request and answer, by default those of Excel on the web. */
  readonly payloadLimit?: number;
}

/** Excel's side of Office.js: what Microsoft's client library in the add-in's page talks to. */
export interface OfficeHost {
  /** Connects a page; called by the bridge in it, before office.js loads. A page loaded anew takes the old one's place. */
  attach(page: PageWindow): void;
  /** Lets the page go: what is called from now on waits for the next one. An add-in starts anew with each workbook. */
  detach(): void;
  /** Runs the custom functions of these metadata in the page: for `book.defineFunctions`. */
  functionRuntime(metadata: FunctionsMetadata): FunctionRuntime;
  /** Clicks a button of the ribbon that runs a function (`Office.actions.associate`); resolves when it has completed. */
  runAction(functionName: string, controlId?: string): Promise<void>;
  /** Says that the pane is now shown or hidden, by whatever hand. */
  setPaneVisible(shown: boolean): void;
  setTheme(theme: Theme): void;
  /** Says that somebody types into a cell now, or no longer: the add-in has to wait meanwhile. */
  setCellEditing(isEditing: boolean): void;
  /** What `Office.addin.setStartupBehavior` asked for. */
  readonly loadsOnOpen: boolean;
  dispose(): void;
}

/** What the host needs of the add-in's window. */
export interface PageWindow {
  readonly DOMParser: typeof DOMParser;
  readonly sessionStorage: Storage;
  _richApiNativeBridge?: Bridge;
}

interface Bridge {
  sendMessageToHost(text: string): void;
  /** Set by office.js. */
  onMessageFromHost: ((text: string) => void) | null;
}

export function createOfficeHost(options: OfficeHostOptions): OfficeHost {
  const { book, locale, requirementSets = ours, url = "Book1.xlsx" } = options;
  const { isReadOnly = false, payloadLimit = PAYLOAD_LIMIT } = options;
  const ui = options.ui ?? { showPane: () => undefined, hidePane: () => undefined };
  let theme = options.theme ?? "light";
  let page: PageWindow | null = null;

  const post = (message: object) => page?._richApiNativeBridge?.onMessageFromHost?.(JSON.stringify(message));
  const sendEntries = (entries: readonly Entry[]) => {
    post({ type: 3, message: { entries } });
  };
  const events = createEventHub((entry) => {
    sendEntries([entry]);
  });
  const functions = createPageFunctions(sendEntries, requirementSets.CustomFunctionsRuntime ?? 1.1);
  const cellEdit = createCellEdit();
  const runtime: RuntimeState = { state: "Visible", startState: "Inactive", enableEvents: true };
  const world: World = {
    book,
    locale,
    events,
    references: createReferences(),
    xmlNamespace: (xml) => xmlNamespace(xml, page),
    functions,
    runtime,
    protectedSheets: new Set(),
    isReadOnly,
    setVisible(shown) {
      const state = shown ? "Visible" : "Background";
      if (runtime.state === state) return;
      runtime.state = state;
      events.fire(visibilityChanged, "", { visibility: shown ? "Visible" : "Hidden" }, true);
    },
    ui,
  };
  const interpret = createInterpreter(world);
  const shell = createShell({
    locale,
    theme: () => theme,
    url,
    requirementSets,
    isReadOnly,
    settings: book.settings,
    settingsSaved: () => {
      events.fire(settingsChanged, "", {}, true);
    },
    copies: createDocumentCopies(ui.file?.bind(ui)),
    hidePane: () => {
      ui.hidePane();
    },
    openWindow: (address) => ui.openWindow?.(address),
  });
  const stops = [
    tellBookEvents(book, events, () => runtime.enableEvents),
    book.onSelect(() => {
      shell.fire(documentSelectionChanged, []);
    }),
  ];
  /** Requests are answered one after another, as Excel does; one that its page does not take keeps none behind it waiting. */
  let turn: Promise<void> = Promise.resolve();

  function receive(text: string, from: PageWindow): void {
    turn = turn
      .then(() => handle(text, from))
      .catch((error: unknown) => {
        console.error(error);
      });
  }

  async function handle(text: string, from: PageWindow): Promise<void> {
    await nextTask();
    if (from !== page) return;
    const { id, flags = 0, message } = JSON.parse(text) as PageMessage;
    const request = requestOf(message.body);
    const admission = cellEdit.admit(flags, request, () => {
      receive(text, from);
    });
    if (admission === "later") return;
    const answer =
      admission === "refused"
        ? refusedInCellEdit
        : text.length > payloadLimit
          ? tooLarge("Request")
          : await answerTo(request);
    const body = JSON.stringify(answer);
    if (from !== page) return;
    const sent = body.length > payloadLimit ? JSON.stringify(tooLarge("Response")) : body;
    post({ id, type: 2, message: { statusCode: 200, headers: {}, body: sent } });
  }

  /** A fault of ours is an answer too: the requests behind this one want theirs. */
  async function answerTo(request: RequestBody): Promise<ResponseBody> {
    try {
      return await interpret(request);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return { Error: { Code: "GeneralException", Message: message } };
    }
  }

  return {
    attach(next) {
      page = next;
      events.clear();
      world.references.clear();
      runtime.enableEvents = true;
      cellEdit.restart();
      functions.restart();
      shell.restart();
      dropCachedSettings(next.sessionStorage);
      Object.defineProperty(next, "external", { value: shell.external, configurable: true });
      next._richApiNativeBridge = {
        onMessageFromHost: null,
        sendMessageToHost: (text) => {
          receive(text, next);
        },
      };
    },
    detach() {
      page = null;
      events.clear();
      cellEdit.restart();
      functions.restart();
      shell.restart();
    },
    functionRuntime: (metadata) => functions.runtime(metadata),
    runAction: (functionName, controlId = functionName) => shell.invokeAction(controlId, functionName),
    setPaneVisible: world.setVisible,
    setTheme(next) {
      theme = next;
    },
    setCellEditing: cellEdit.set,
    get loadsOnOpen() {
      return runtime.startState === "Background";
    },
    dispose() {
      for (const stop of stops) stop();
      page = null;
    },
  };
}

/** Excel's answer never comes in the task that asked: between two requests a page paints, and hears clicks. */
const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve));

const requestOf = (body: RequestBody | string | undefined): RequestBody =>
  (typeof body === "string" ? JSON.parse(body) : (body ?? { Actions: [], ObjectPaths: {} })) as RequestBody;

const tooLarge = (what: "Request" | "Response"): ResponseBody => ({
  Error: {
    Code: `${what}PayloadSizeLimitExceeded`,
    Message: `The ${what.toLowerCase()} payload size has exceeded the limit of 5 MB.`,
  },
});

function xmlNamespace(xml: string, page: PageWindow | null): string | null {
  if (!page) return null;
  const parsed = new page.DOMParser().parseFromString(xml, "application/xml");
  if (parsed.getElementsByTagName("parsererror").length > 0) return null;
  return parsed.documentElement.namespaceURI ?? "";
}

/** office.js keeps the settings of a document for the session; those of another workbook must not be met again. */
function dropCachedSettings(storage: Storage): void {
  for (const key of Object.keys(storage)) if (key.endsWith("CachedSessionSettings")) storage.removeItem(key);
}
