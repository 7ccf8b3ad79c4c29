import type { Block, Column } from "../sheet.ts";

/** A formula that spills over so many rows: no table, but room below. */
export function spilling(heading: string, formula: string, columns: readonly Column[], rows: number): Block {
  return {
    table: null,
    heading,
    columns,
    rows: [[{ formula }, ...columns.slice(1).map(() => null)]],
    spillRows: rows - 1,
  };
}
