import { ICommandService, type IRange } from "@univerjs/core";
import { type IMoveRangeMutationParams, MoveRangeMutation } from "@univerjs/sheets";
import type { Book } from "../book.ts";
import type { Area } from "../bookData.ts";
import { type Engine, areaOf } from "../engine.ts";
import type { Objects } from "../objects.ts";
import { covers } from "../spills.ts";

/**
 * A table whose cells are all moved goes with them: when the user drags it, inserts cells above it, or takes
 * that back.
 *
 * @param shifting whether cells are being inserted or deleted by us: then who does it moves the tables
 * @returns how to stop
 */
export function followMoves(
  engine: Engine,
  objects: Objects,
  putTable: Book["putTable"],
  shifting: () => boolean,
): () => void {
  const listening = engine.injector.get(ICommandService).onCommandExecuted(({ id, params }) => {
    if (id !== MoveRangeMutation.id || shifting()) return;
    const { from, to, fromRange, toRange } = params as IMoveRangeMutationParams & Ranges;
    if (from.subUnitId !== to.subUnitId) return;
    const [source, target] = [areaOf(fromRange), areaOf(toRange)];
    for (const table of objects.of(from.subUnitId).tables.values())
      if (within(table.area, source))
        putTable(from.subUnitId, { ...table, area: moved(table.area, source, target) });
  });
  return () => {
    listening.dispose();
  };
}

interface Ranges {
  readonly fromRange: IRange;
  readonly toRange: IRange;
}

const within = ({ row, column, rows, columns }: Area, outer: Area): boolean =>
  covers(outer, row, column) && covers(outer, row + rows - 1, column + columns - 1);

const moved = (area: Area, from: Area, to: Area): Area => ({
  ...area,
  row: area.row + to.row - from.row,
  column: area.column + to.column - from.column,
});
