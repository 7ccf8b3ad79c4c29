import { address } from "../../address.ts";
import { bodyOf, layOut, type Place } from "./layOut.ts";
import type { Block, Cell, FormulaCell, LiveCell, Sheet } from "../../sheet.ts";

/** How figures are filled in: as they are now, or as formulas that go on giving them; the default comes first. */
export const forms = ["values", "formulas"] as const;
export type Form = (typeof forms)[number];

/**
 * A sheet ready to be written: its figures as values or as live formulas, and the references in all formulas as
 * addresses. Both forms stand in the same cells. A column in which a figure is unknown shows its formulas' #N/A as
 * blanks, as the values are.
 */
export function inForm(sheet: Sheet, form: Form): Sheet {
  const blocks = form === "formulas" ? sheet.blocks.map(live) : sheet.blocks;
  const { places } = layOut({ notes: sheet.notes, blocks });
  return {
    ...sheet,
    blocks: blocks.map((block, own) => ({
      ...block,
      rows: block.rows.map((row, i) =>
        row.map((cell) =>
          isFormula(cell) ? { ...cell, formula: withAddresses(cell.formula, places, own, i) } : cell,
        ),
      ),
    })),
  };
}

const isObject = (cell: Cell): cell is Extract<Cell, object> => typeof cell === "object" && cell !== null;
const isLive = (cell: Cell): cell is LiveCell => isObject(cell) && "live" in cell;
const isFormula = (cell: Cell): cell is FormulaCell => isObject(cell) && "formula" in cell;

/** Formulas where there is a choice: one for the block, one for some columns, or one a cell. */
function live(block: Block): Block {
  const { spill, columnSpills, columns, rows } = block;
  if (rows.length === 0) return block;
  if (columnSpills) return { ...block, table: null, rows: columnsLive(block, columnSpills) };
  if (!spill) return { ...block, rows: eachLive(block) };
  return {
    ...block,
    table: null,
    columns: spill.hasHeader ? columns.map((column) => ({ ...column, header: "" })) : columns,
    rows: [[{ formula: spill.formula }, ...columns.slice(1).map(() => null)]],
    spillRows: rows.length + block.spillRows - (spill.hasHeader ? 0 : 1),
    hasSpilledHeader: spill.hasHeader,
  };
}

/** Each formula in the first row of its columns, with what it spills over left empty. */
function columnsLive(block: Block, spills: NonNullable<Block["columnSpills"]>): Cell[][] {
  const rows = eachLive(block);
  for (const { formula, column, columns } of spills)
    rows.forEach((row, i) => {
      row.fill(null, column, column + columns);
      if (i === 0) row[column] = { formula };
    });
  return rows;
}

function eachLive({ columns, rows }: Block): Cell[][] {
  const hasGaps = columns.map((_, c) => rows.some((row) => isGap(row[c] ?? null)));
  return rows.map((row) =>
    row.map((cell, c): Cell => {
      if (!isLive(cell)) return cell;
      const { live: formula, format } = cell;
      return {
        formula: hasGaps[c] ? `=IFNA(${formula.slice(1)},"")` : formula,
        ...(format !== undefined && { format }),
      };
    }),
  );
}

const isGap = (cell: Cell) => isLive(cell) && cell.value === null;

/** Puts addresses for references such as {2}, {1.2}, {1.2@3}, {1.2@3:4} and {1.2:}. */
function withAddresses(formula: string, places: readonly Place[], own: number, row: number): string {
  return formula.replaceAll(
    /\{(?:(\d+)\.)?(\d+)(?:@(\d+))?(?::(\d*))?\}/g,
    (
      _,
      block: string | undefined,
      column: string,
      at: string | undefined,
      count: string | undefined,
    ): string => {
      const place = places[block === undefined ? own : Number(block)];
      if (!place) throw new RangeError(`${formula} refers to block ${String(block)}, which there is not`);
      const body = bodyOf(place);
      const left = body.column + Number(column);
      if (at === undefined && count === undefined) return anchored(address(body.row + row, left), false);
      const rows = count === undefined ? 1 : count === "" ? body.rows : Number(count);
      return anchored(address(body.row + Number(at ?? 0), left, rows), true);
    },
  );
}

/** $A7, or $A$7:$A$9 where rows are fixed too. */
const anchored = (cells: string, rows: boolean) =>
  cells.replaceAll(/([A-Z]+)(\d+)/g, rows ? "$$$1$$$2" : "$$$1$2");
