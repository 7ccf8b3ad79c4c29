import { Direction, type IRange } from "@univerjs/core";
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColByRangeCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowByRangeCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
} from "@univerjs/sheets";
import type { Area } from "../bookData.ts";
import type { Book } from "../book.ts";
import { type Engine, rangeOf } from "../engine.ts";

interface CellShift {
  readonly face: Pick<Book, "insertCells" | "deleteCells">;
  /** Whether it is at work: cells are on their way, and stand where they do not belong. */
  readonly shifting: () => boolean;
}

/** Inserting and deleting cells, whole rows and whole columns; Univer rewrites the formulas and names. */
export function createCellShift(
  engine: Engine,
  /** Told of cells that moved without whole lines doing so. */
  moved: (sheet: string, area: Area, shift: Shift) => void,
): CellShift {
  let shifting = false;

  function run(sheet: string, area: Area, shift: Shift): void {
    const whole = wholeLines(engine, sheet, area, shift);
    const command = commands[shift];
    engine.as("add-in", () => {
      inFront(engine, sheet, () => {
        if (whole)
          engine.run(command.lines, { subUnitId: sheet, range: whole, direction: command.direction });
        else shiftPart(command.cells, area);
      });
    });
    if (!whole) moved(sheet, area, shift);
  }

  function shiftPart(command: string, area: Area): void {
    shifting = true;
    try {
      engine.begin(command, { range: rangeOf(area) });
    } finally {
      shifting = false;
    }
  }

  return { face: { insertCells: run, deleteCells: run }, shifting: () => shifting };
}

/** Which way the cells beyond an area go: away from inserted ones, or into the place of deleted ones. */
export type Shift = "Down" | "Right" | "Up" | "Left";

const commands = {
  Down: { lines: InsertRowByRangeCommand.id, cells: InsertRangeMoveDownCommand.id, direction: Direction.UP },
  Right: {
    lines: InsertColByRangeCommand.id,
    cells: InsertRangeMoveRightCommand.id,
    direction: Direction.LEFT,
  },
  Up: { lines: RemoveRowByRangeCommand.id, cells: DeleteRangeMoveUpCommand.id, direction: Direction.UP },
  Left: {
    lines: RemoveColByRangeCommand.id,
    cells: DeleteRangeMoveLeftCommand.id,
    direction: Direction.LEFT,
  },
} as const;

/** The whole rows or columns the area stands for, or null for a part of them. */
function wholeLines(engine: Engine, sheet: string, area: Area, shift: Shift): IRange | null {
  const worksheet = engine.worksheet(sheet);
  const rows = worksheet.getRowCount();
  const columns = worksheet.getColumnCount();
  if (shift === "Down" || shift === "Up")
    return area.columns >= columns ? rangeOf({ ...area, column: 0, columns }) : null;
  return area.rows >= rows ? rangeOf({ ...area, row: 0, rows }) : null;
}

/** Univer's commands act on the sheet in front: it is there for as long as they run. */
function inFront(engine: Engine, sheet: string, work: () => void): void {
  const workbook = engine.workbook();
  const before = workbook.getActiveSheet();
  workbook.setActiveSheet(engine.worksheet(sheet));
  try {
    work();
  } finally {
    workbook.setActiveSheet(before);
  }
}
