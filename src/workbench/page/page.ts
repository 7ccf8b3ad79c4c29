/* The workbench's page: a spreadsheet with the add-in beside it, as Excel would show it. */
import { bookOver } from "../book/bookOver.ts";
import type { FunctionsMetadata } from "../book/functions/functionMetadata.ts";
import { demoBook } from "../demo/demoBook.ts";
import { aboutLanguages } from "../language.ts";
import { createOfficeHost } from "../office/host.ts";
import { fileProblemText, fileProblemTexts } from "../xlsx/fileProblemTexts.ts";
import { readXlsx } from "../xlsx/readXlsx.ts";
import { writeXlsx } from "../xlsx/writeXlsx.ts";
import { showCellErrors } from "./grid/cellErrors.ts";
import { drawCharts } from "./charts/drawCharts.ts";
import { drawConditionalFormats } from "./grid/drawConditionalFormats.ts";
import { drawTables } from "./grid/drawTables.ts";
import { acceptDrops, chooseFile, saveFile } from "./files.ts";
import { fontsReady } from "./grid/fontsReady.ts";
import { createFrame } from "./frame/frame.ts";
import { highlightSpills } from "./grid/highlightSpills.ts";
import { createGrid, onCellEdit, whenDrawn } from "./grid/grid.ts";
import { readManifest, type ManifestButton } from "../office/addIn/manifest.ts";
import { handedOver, handOver } from "./handover.ts";
import { beginFormula } from "./grid/beginFormula.ts";
import { keepFocus } from "./grid/keepFocus.ts";
import { mendMarkup } from "./grid/mendMarkup.ts";
import { openMenus } from "./grid/openMenus.ts";
import { inTurn } from "./inTurn.ts";
import { createPane } from "./frame/pane.ts";
import { focusCells, listenToParts } from "./frame/parts.ts";
import { readPreferences } from "./frame/preferences.ts";
import { ribbon } from "./frame/ribbon.ts";
import { listenToShortcuts, type ShortcutsFile } from "./frame/shortcuts.ts";
import { stayWhile } from "./stayWhile.ts";
import { texts as allTexts } from "./frame/texts.ts";

const preferences = readPreferences();
const texts = allTexts[preferences.language];
const { locale } = aboutLanguages[preferences.language];
const pane = createPane(texts);
const frame = createFrame(document.getElementById("workbench")!, texts, preferences, pane, {
  open: () => chooseFile(openInTurn),
  save: () => void attempt(() => stayWhile(window, save)),
});

const { univer, api } = createGrid(frame.grid, preferences);
const book = bookOver(univer, preferences.language);
const host = createOfficeHost({
  book,
  locale,
  theme: preferences.theme,
  ui: {
    showPane: () => (pane.isShown = true),
    hidePane: () => (pane.isShown = false),
    openWindow: (url) => window.open(url, "_blank", "noopener"),
    file,
    openBook,
  },
});
pane.onShown = (isShown) => {
  host.setPaneVisible(isShown);
  // the focus must not be lost with what had it
  if (!isShown && pane.side.contains(document.activeElement)) focusCells();
};

const manifest = text("../manifest.xml").then((xml) => readManifest(xml, locale, location.origin));
let fileName = texts.demoName;

/** For scripts and curious people at the browser's console; `ready` resolves when the demo has settled. */
const started = attempt(start);
const ready = started.then(() => book.idle());
const next = inTurn(started);
Object.assign(window, { officeHost: host, workbench: { book, host, api, ready } });

async function start(): Promise<void> {
  const addIn = await manifest;
  frame.setRibbon(ribbon(addIn, texts.ribbon, press));
  await Promise.all([whenDrawn(univer), fontsReady()]);
  mendMarkup(frame.grid, univer, texts);
  openMenus(frame.sheet, univer, api);
  keepFocus();
  beginFormula(univer, api);
  listenToParts(window);
  drawTables(book, univer);
  highlightSpills(book, univer);
  drawConditionalFormats(book, api);
  drawCharts(book, api, frame.sheet, preferences.theme);
  showCellErrors(book, api, frame.sheet, frame.cellError, texts);
  onCellEdit(univer, (isEditing) => host.setCellEditing(isEditing));
  acceptDrops(document.body, texts.dropHere, openInTurn);
  book.onCalculated(tellState);

  const metadata = JSON.parse(await text(addIn.functionsUrl)) as FunctionsMetadata;
  book.defineFunctions(addIn.namespace, metadata, host.functionRuntime(metadata));
  if (addIn.shortcutsUrl !== null) {
    const keys = JSON.parse(await text(addIn.shortcutsUrl)) as ShortcutsFile;
    const run = (action: string) => void attempt(() => host.runAction(action));
    listenToShortcuts(window, keys, run);
    pane.onLoad((page) => listenToShortcuts(page, keys, run));
  }
  pane.onLoad(listenToParts);
  pane.frame.src = "taskpane.html";
  const handed = handedOver();
  fileName = handed?.name ?? fileName;
  frame.name(fileName);
  await book.load(
    handed ? await readXlsx(handed.bytes, { addInId: addIn.id }) : demoBook(preferences.language),
  );
  void book.idle().then(tellState);
}

/** Two workbooks that come into the grid at once, the demo one of them, would be half of each. */
function openInTurn(file: File): void {
  next(() => attempt(() => openFile(file)));
}

async function openFile(file: File): Promise<void> {
  frame.state.textContent = texts.opening(file.name);
  const { id: addInId } = await manifest;
  const data = await readXlsx(new Uint8Array(await file.arrayBuffer()), { addInId });
  host.detach();
  await book.load(data);
  pane.frame.src = "taskpane.html"; // an add-in starts anew with each workbook
  fileName = file.name;
  frame.name(fileName);
  // who opens another one meanwhile need not wait for the figures of this one
  void book.idle().then(() => (frame.state.textContent = texts.opened(fileName)));
}

/** The workbook as a file, once nothing is calculated any more. */
async function file(): Promise<Uint8Array> {
  await book.idle();
  return writeXlsx(book.save(), { addIn: await manifest });
}

/** A workbook the add-in made: in a tab of its own or, where the browser opens none, as a download. */
function openBook(bytes: Uint8Array): void {
  const name = texts.copyName(fileName);
  if (handOver({ name, bytes })) return;
  saveFile(name, bytes);
  frame.state.textContent = texts.saved(name);
}

async function save(): Promise<void> {
  saveFile(fileName, await file());
  frame.state.textContent = texts.saved(fileName);
}

function press({ action }: ManifestButton): void {
  if (action.type === "pane") pane.isShown = true;
  else void attempt(() => host.runAction(action.name));
}

function tellState(): void {
  frame.state.textContent = book.calculationState === "Done" ? texts.ready : texts.calculating;
}

async function text(address: string): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${String(answer.status)} ${answer.statusText}`);
  return answer.text();
}

/** Runs what a person asked for; a failure is told in the status bar and, for the curious, in the console. */
async function attempt(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error(error);
    frame.state.textContent = texts.failed(reason(error));
  }
}

/** In the person's language where it is a file that failed. */
function reason(error: unknown): string {
  const told = fileProblemText(error, fileProblemTexts[preferences.language]);
  return told ?? (error instanceof Error ? error.message : String(error));
}
