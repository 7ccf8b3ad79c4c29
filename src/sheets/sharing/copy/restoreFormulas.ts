import { address } from "../../address.ts";
import { formulaIn } from "../../formulaIn.ts";
import { digest } from "./record/digest.ts";
import type { FrozenFormula, FrozenName } from "./record/frozenFormula.ts";
import { readCells } from "../scan/readCells.ts";
import { emptySpill, readRecords, removeRecords } from "./record/readRecord.ts";
import { covering } from "../../writing/layout/rowBands.ts";
import { writeCells } from "./writeCells.ts";

/** What restoring the formulas of a values copy would do. */
export interface RestorePlan {
  /** Formulas to be restored whose values are as they were when the copy was made. */
  readonly unchanged: number;
  /** Cells whose values somebody changed since: "Model!B7". */
  readonly changed: readonly string[];
  readonly names: number;
  /** Worksheets that are gone or have other names now. */
  readonly missing: readonly string[];
  /** Worksheets that are protected, and so stay as they are. */
  readonly locked: readonly string[];
}

/** What was restored, and what stayed: then the record stays too, for another time. */
export interface Restored {
  readonly formulas: number;
  readonly names: number;
  readonly left: number;
}

/** What could be restored in this workbook; null where it is no values copy. Nothing is changed. */
export function planRestore(): Promise<RestorePlan | null> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const records = await readRecords(context);
    if (records.length === 0) return null;
    const groups = await groupsOf(
      context,
      records.flatMap(({ formulas }) => formulas),
    );
    return {
      unchanged: groups.reduce((sum, { unchanged }) => sum + unchanged.length, 0),
      changed: groups.flatMap(({ sheet, changed }) => changed.map(({ area }) => place(sheet, area))),
      names: records.reduce((sum, { names }) => sum + names.length, 0),
      missing: groups.filter(({ state }) => state === "missing").map(({ sheet }) => sheet),
      locked: groups.filter(({ state }) => state === "locked").map(({ sheet }) => sheet),
    };
  });
}

/**
 * Puts the original formulas of a values copy back, exactly as they were. When all are back, the worksheet that
 * kept them goes. Cost: two readings and one writing of the areas concerned, in bands.
 *
 * @param overwriting - whether cells that somebody changed since get their formulas too
 */
export function restoreFormulas(overwriting: boolean): Promise<Restored> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const records = await readRecords(context);
    const all = records.flatMap(({ formulas }) => formulas);
    const names = records.flatMap((record) => record.names);
    let [formulas, done] = [0, 0];
    // names first: formulas may use them
    const named = await restoreNames(context, names);
    for (const { sheet, state, unchanged, changed, back } of await groupsOf(context, all)) {
      done += back;
      if (state !== "open") continue;
      const wanted = overwriting ? [...unchanged, ...changed] : unchanged;
      const worksheet = context.workbook.worksheets.getItem(sheet);
      for (const { area } of wanted) emptySpill(worksheet, area);
      const cells = wanted.map(({ area, formula }) => ({ ...area, content: formula }));
      await writeCells(context, worksheet, "formulas", cells);
      formulas += wanted.length;
    }
    const left = all.length - done - formulas + (names.length - named);
    if (left === 0) removeRecords(records);
    await context.sync();
    return { formulas, names: named, left };
  });
}

/** The formulas of one worksheet. */
interface Group {
  readonly sheet: string;
  readonly state: "open" | "locked" | "missing";
  readonly unchanged: readonly FrozenFormula[];
  readonly changed: readonly FrozenFormula[];
  /** How many are back already: restored before, when others could not be, or typed by somebody. */
  readonly back: number;
}

async function groupsOf(context: Excel.RequestContext, formulas: readonly FrozenFormula[]): Promise<Group[]> {
  const sheets = [...new Set(formulas.map(({ sheet }) => sheet))].map((sheet) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
    worksheet.load("name,protection/protected");
    return { sheet, worksheet, own: formulas.filter((each) => each.sheet === sheet) };
  });
  await context.sync();
  const groups: Group[] = [];
  for (const { sheet, worksheet, own } of sheets) {
    if (worksheet.isNullObject) {
      groups.push({ sheet, state: "missing", unchanged: [], changed: [], back: 0 });
      continue;
    }
    const state = worksheet.protection.protected ? "locked" : "open";
    groups.push({ sheet, state, ...(await compared(context, worksheet, own)) });
  }
  return groups;
}

async function compared(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  formulas: readonly FrozenFormula[],
): Promise<Omit<Group, "sheet" | "state">> {
  const all = covering(formulas.map(({ area }) => area));
  if (!all) return { unchanged: [], changed: [], back: 0 };
  const values = await readCells(context, worksheet, all, "values");
  const contents = await readCells(context, worksheet, all, "formulas");
  const now = ({ row, column }: FrozenFormula["area"]) =>
    formulaIn(contents.at(row, column), values.at(row, column));
  const open = formulas.filter(({ area, formula }) => now(area) !== formula);
  const valuesIn = ({ row, column, rows, columns }: FrozenFormula["area"]) =>
    Array.from({ length: rows }, (_, i) =>
      Array.from({ length: columns }, (_, j) => values.at(row + i, column + j)),
    );
  const isUnchanged = ({ area, mark }: FrozenFormula) =>
    mark.startsWith("=") ? now(area) === mark : mark === digest(valuesIn(area));
  return {
    unchanged: open.filter(isUnchanged),
    changed: open.filter((formula) => !isUnchanged(formula)),
    back: formulas.length - open.length,
  };
}

/** @returns how many are back; one that somebody deleted is not made anew */
async function restoreNames(context: Excel.RequestContext, names: readonly FrozenName[]): Promise<number> {
  const found = names.map(({ name, sheet, formula }) => {
    const { workbook } = context;
    const items = sheet === null ? workbook.names : workbook.worksheets.getItemOrNullObject(sheet).names;
    const item = items.getItemOrNullObject(name);
    item.load("name");
    return { item, formula };
  });
  await context.sync();
  const there = found.filter(({ item }) => !item.isNullObject);
  for (const { item, formula } of there) item.formula = formula;
  await context.sync();
  return there.length;
}

const place = (sheet: string, { row, column, rows, columns }: FrozenFormula["area"]) =>
  `${sheet}!${address(row, column, rows, columns)}`;
