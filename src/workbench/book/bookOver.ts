import { IUniverInstanceService, type Univer, UniverInstanceType } from "@univerjs/core";
import { IDependencyManagerService, IFunctionService } from "@univerjs/engine-formula";
import type { Book } from "./book.ts";
import type { Area, BookData } from "./bookData.ts";
import { createCalculation } from "./calculation/calculation.ts";
import { createCells } from "./cells/cells.ts";
import { isCellError } from "./cells/cellValue.ts";
import { type Shift, createCellShift } from "./shift/cellShift.ts";
import { createChanges } from "./changes.ts";
import { createCustomFunctions } from "./calculation/customFunctions.ts";
import { dirtyFor, rangesDirty } from "./calculation/dirty.ts";
import { emptyBook } from "./emptyBook.ts";
import { engineOver, unitRange } from "./engine.ts";
import { errorReason } from "./errors/errorReason.ts";
import { errorTexts } from "./errors/errorTexts.ts";
import { fixEngine } from "./fixes/engineFixes.ts";
import { createFormats } from "./cells/formats.ts";
import { createLayout } from "./cells/layout.ts";
import { followHeaders } from "./follow/followHeaders.ts";
import { followMoves } from "./follow/followMoves.ts";
import { followNames } from "./follow/followNames.ts";
import { followSpans } from "./follow/followSpans.ts";
import { followReferences } from "./follow/followReferences.ts";
import { clearHistory, stepInHistory } from "./history.ts";
import { onLineChange } from "./shift/lineChanges.ts";
import type { Language } from "../language.ts";
import { univerWorkbook } from "./files/loadBook.ts";
import { putSpills } from "./files/putSpills.ts";
import { createNames } from "./sheets/names.ts";
import { createObjects } from "./objects.ts";
import { saveBook } from "./files/saveBook.ts";
import { inOneStep, select, selectionOf } from "./selection.ts";
import { shiftKept } from "./follow/shiftKept.ts";
import { createSheetList } from "./sheets/sheetList.ts";
import { createSheetObjects } from "./sheets/sheetObjects.ts";
import { spillOf, spillParent } from "./spills.ts";
import { createTables } from "./sheets/tables.ts";
import { usedArea } from "./cells/usedArea.ts";
import { placeAreas } from "./calculation/placeAreas.ts";
import { uncalculated } from "./calculation/uncalculated.ts";

/** Of all books: Univer keeps parsed formulas, and in them the functions they call, by the unit's name for the whole process. */
let units = 0;

/**
 * A book over a Univer that has its plugins and no workbook yet, in Node or in a page: the same engine and
 * the same answers in both. The page adds what can be seen (tables, charts, conditional formats) by
 * listening to the book's changes.
 *
 * @param language - of what it says about errors
 */
export function bookOver(univer: Univer, language: Language = "en"): Book {
  createUnit(emptyBook());

  const engine = engineOver(univer);
  const objects = createObjects();
  const changes = createChanges(engine);
  const calculation = createCalculation(engine);
  const functions = createCustomFunctions(engine, calculation, errorTexts[language]);
  const sheetList = createSheetList(engine, objects);
  const cells = createCells(engine);
  const formats = createFormats(engine);
  const names = createNames(engine, changes);
  const tables = createTables(engine, objects, changes);
  const references = followReferences(engine, objects, changes);
  const cellShift = createCellShift(engine, shiftObjects);
  const listening = [
    followNames(engine, calculation),
    followSpans(engine, calculation),
    followMoves(engine, objects, tables.face.putTable, cellShift.shifting),
    followHeaders(engine, objects, tables.face.putTable, cellShift.shifting),
    onLineChange(engine, shiftObjects),
    references.stop,
  ];
  fixEngine(engine, functions.evaluating);

  /** The workbook gets the focus: Univer undoes and redoes what has it. */
  function createUnit(data: BookData): void {
    units += 1;
    const unit = `book${units}`;
    univer.createUnit(UniverInstanceType.UNIVER_SHEET, univerWorkbook(unit, data));
    univer.__getInjector().get(IUniverInstanceService).focusUnit(unit);
  }

  let opening: Promise<void> = Promise.resolve();

  /** One after another, and never while something is being calculated: its results would come to the new workbook. */
  function load(data: BookData): Promise<void> {
    const next = opening.then(
      () => open(data),
      () => open(data),
    );
    opening = next;
    return next;
  }

  async function open(data: BookData): Promise<void> {
    await calculation.suspend();
    const before = engine.workbook().getUnitId();
    for (const { id } of sheetList.all())
      for (const table of objects.of(id).tables.values()) tables.withdraw(table);
    functions.forget();
    objects.clear();
    // Univer never forgets what formulas of a closed workbook depended on: half a megabyte each time one is opened
    engine.injector.get(IDependencyManagerService).reset();
    createUnit(data);
    clearHistory(engine, before);
    engine.injector.get(IUniverInstanceService).disposeUnit(before);
    // only now does Univer forget the spills of the workbook before, all tables of spills with them
    await new Promise((turn) => setTimeout(turn));
    keepObjects(data);
    putSpills(engine, data);
    for (const name of data.names) names.face.putName(name);
    const front = engine.worksheetNamed(data.activeSheet);
    if (front) sheetList.face.activateSheet(front.getSheetId());
    // opening is no change: only what has no value is calculated
    const places = placeAreas(uncalculated(data));
    calculation.resume(rangesDirty(places.map(({ sheet, area }) => unitRange(engine, sheet, area))));
    engine.as("add-in", () => {
      changes.tell({ kind: "loaded", sheet: null, area: null });
    });
  }

  function shiftObjects(sheet: string, area: Area, shift: Shift): void {
    const kept = objects.of(sheet);
    for (const table of [...kept.tables.values()]) tables.shift(sheet, table, area, shift);
    references.shift(sheet, area, shift);
    shiftKept(kept, area, shift);
  }

  function keepObjects(data: BookData): void {
    for (const [key, value] of Object.entries(data.settings)) objects.settings.set(key, value);
    for (const part of data.customXml) objects.customXml.set(part.id, part);
    objects.properties = data.properties;
    objects.foreignParts = data.foreignParts;
    for (const sheet of data.sheets) {
      const kept = objects.of(sheet.id);
      kept.veryHidden = sheet.visibility === "VeryHidden";
      kept.customProperties = sheet.customProperties;
      for (const table of sheet.tables) {
        kept.tables.set(table.id, table);
        tables.announce(sheet.id, table);
      }
      for (const format of sheet.conditionalFormats) kept.conditionalFormats.set(format.id, format);
      for (const chart of sheet.charts) kept.charts.set(chart.id, chart);
      for (const note of sheet.notes) kept.notes.set(`${note.row},${note.column}`, note);
    }
  }

  const book: Book = {
    ...cells,
    ...formats,
    ...createLayout(engine, cells.texts, formats.styles),
    ...cellShift.face,
    ...createSheetObjects(objects, changes),
    ...tables.face,
    ...sheetList.face,
    ...names.face,
    ...changes.face,
    ...calculation.face,
    ...functions.face,

    // its tables go with it, for the formulas that name them too
    deleteSheet(id) {
      const gone = tables.face.tables(id);
      sheetList.face.deleteSheet(id);
      for (const table of gone) tables.withdraw(table);
    },
    load,
    save: () => saveBook(engine, objects, book),
    dispose() {
      for (const stop of listening) stop();
      functions.dispose();
      calculation.dispose();
      changes.dispose();
      univer.dispose();
    },

    get sheets() {
      return sheetList.all();
    },
    get activeSheet() {
      return sheetList.active();
    },
    get names() {
      return names.all();
    },
    settings: objects.settings,
    customXml: objects.customXml,
    get properties() {
      return objects.properties;
    },
    set properties(properties) {
      objects.properties = properties;
    },
    get selection() {
      return selectionOf(engine);
    },
    set selection({ sheet, area }) {
      select(engine, sheet, area);
    },

    errorReason(sheet, row, column) {
      const formulaAt = (cell: { readonly row: number; readonly column: number }) =>
        cells.formulas(sheet, { ...cell, rows: 1, columns: 1 })[0]?.[0] ?? null;
      const value = cells.values(sheet, { row, column, rows: 1, columns: 1 })[0]?.[0];
      if (!isCellError(value)) return null;
      const own = formulaAt({ row, column });
      const spilling = own === null ? spillParent(engine, sheet, row, column) : null;
      const formula = spilling ? formulaAt(spilling) : own;
      const functions = engine.injector.get(IFunctionService);
      const knows = (name: string) => functions.hasExecutor(name.toUpperCase());
      return errorReason(value, formula, knows, errorTexts[language]);
    },
    usedArea: (sheet, valuesOnly) => usedArea(engine, sheet, valuesOnly),
    spillOf: (sheet, row, column) => spillOf(engine, sheet, row, column),
    spillParent: (sheet, row, column) => spillParent(engine, sheet, row, column),

    calculate(type) {
      if (type !== "Recalculate") functions.forget();
      const dirty = dirtyFor(type);
      if (dirty) calculation.mark(dirty);
      calculation.demand();
    },
    setDirty(sheet, area) {
      functions.forget(sheet, area);
      calculation.mark(rangesDirty([unitRange(engine, sheet, area)]));
    },
    get calculationMode() {
      return calculation.mode;
    },
    set calculationMode(mode) {
      calculation.mode = mode;
    },
    get calculationState() {
      return calculation.state;
    },

    batch: (work) => inOneStep(engine, work),
    undo() {
      stepInHistory(engine, "undo");
    },
    redo() {
      stepInHistory(engine, "redo");
    },
  };
  return book;
}
