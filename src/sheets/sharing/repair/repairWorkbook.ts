import { callsSmallcap } from "../../callsSmallcap.ts";
import { formulaCells, placeOf, type Place, type ScannedBook } from "../scan/scannedBook.ts";
import { scanWorkbook } from "../scan/scanWorkbook.ts";
import { healFormula } from "./healFormula.ts";
import { healNames, type HealedNames } from "./healNames.ts";

/** A formula of ours that is to be written again, and how. */
export interface Ailing extends Place {
  readonly formula: string;
  /** Whether it is spelt well, and shows #NAME? all the same. */
  readonly isUnknown: boolean;
}

/** Why a formula could not be healed: its sheet is protected, Excel refuses, or it is still #NAME? afterwards. */
export type Unhealed = Place &
  (
    | { readonly reason: "protected" | "stillUnknown" }
    | { readonly reason: "refused"; readonly message: string }
  );

/** What became of a repair. */
export interface Repair {
  readonly healed: readonly Place[];
  readonly unhealed: readonly Unhealed[];
  /** Defined names whose formulas are well again, and those that Excel did not let be changed. */
  readonly names: HealedNames;
}

/** Cells written in one round trip. */
const BATCH = 500;

/**
 * Heals formulas of ours that Excel spells with a prefix or shows as #NAME?: writing a formula to its own cell
 * makes Excel look its functions up again. Defined names go first, since cells use them.
 *
 * @param maxCells - larger workbooks are looked through in part: on opening, nobody is to wait
 */
export async function repairWorkbook(maxCells = Infinity): Promise<Repair> {
  const names = await healNames();
  const ailing = ailingCells(await scanWorkbook(maxCells));
  const locked = ailing.filter(({ isProtected }) => isProtected);
  const open = ailing.filter(({ isProtected }) => !isProtected);
  const unhealed: Unhealed[] = locked.map((cell) => ({ ...cell, reason: "protected" }));
  if (open.length === 0) return { healed: [], unhealed, names };
  const refused = await Excel.run({ delayForCellEdit: true }, async (context) => {
    const failures: Unhealed[] = [];
    for (let start = 0; start < open.length; start += BATCH)
      failures.push(...(await write(context, open.slice(start, start + BATCH))));
    return [...failures, ...(await stillUnknown(context, without(open, failures)))];
  });
  return { healed: without(open, refused), unhealed: [...unhealed, ...refused], names };
}

function without<P extends Place>(places: readonly P[], others: readonly Place[]): P[] {
  const key = ({ sheetId, row, column }: Place) => `${row},${column},${sheetId}`;
  const gone = new Set(others.map(key));
  return places.filter((place) => !gone.has(key(place)));
}

/** Formulas of ours that are misspelt, or not recognised. */
export function ailingCells({ sheets }: ScannedBook): (Ailing & { readonly isProtected: boolean })[] {
  return sheets.flatMap((sheet) =>
    formulaCells(sheet).flatMap((cell) => {
      const healed = healFormula(cell.formula);
      const isUnknown = healed === null && cell.value === "#NAME?" && callsSmallcap(cell.formula);
      const { isProtected } = sheet;
      return healed !== null || isUnknown
        ? [{ ...placeOf(cell), formula: healed ?? cell.formula, isUnknown, isProtected }]
        : [];
    }),
  );
}

/** Writes a batch at once; where Excel refuses it, cell by cell, so that one harms no other. */
async function write(context: Excel.RequestContext, cells: readonly Ailing[]): Promise<Unhealed[]> {
  try {
    for (const cell of cells) rangeAt(context, cell).formulas = [[cell.formula]];
    await context.sync();
    return [];
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
    const [first] = cells;
    if (cells.length === 1) return [{ ...first!, ...whyRefused(error) }];
    const unhealed: Unhealed[] = [];
    for (const cell of cells) unhealed.push(...(await write(context, [cell])));
    return unhealed;
  }
}

const whyRefused = ({ code, message }: OfficeExtension.Error) =>
  code === "AccessDenied" ? ({ reason: "protected" } as const) : ({ reason: "refused", message } as const);

async function stillUnknown(context: Excel.RequestContext, cells: readonly Ailing[]): Promise<Unhealed[]> {
  const ranges = cells.map((cell) => rangeAt(context, cell));
  for (const range of ranges) range.load("values");
  await context.sync();
  return cells
    .filter((_, i) => ranges[i]!.values[0]![0] === "#NAME?")
    .map((cell) => ({ ...cell, reason: "stillUnknown" }));
}

const rangeAt = (context: Excel.RequestContext, { sheetId, row, column }: Place) =>
  context.workbook.worksheets.getItem(sheetId).getRangeByIndexes(row, column, 1, 1);
