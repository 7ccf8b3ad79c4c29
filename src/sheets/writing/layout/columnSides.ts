import type { Block } from "../../sheet.ts";

/** Figures stand at the right, texts at the left; "clear" are texts a step away from the figures that end where they begin. */
type Side = "left" | "right" | "clear";

/** Where the cells of each column of a block stand. */
export function columnSides({ columns, rows }: Pick<Block, "columns" | "rows">): Side[] {
  const hasFigures = columns.map(({ format }, column) => {
    const cell = rows[0]?.[column] ?? null;
    if (format !== "general" || typeof cell === "number") return true;
    return typeof cell === "object" && cell?.format !== undefined && cell.format !== "general";
  });
  return hasFigures.map((isFigure, i) => (isFigure ? "right" : hasFigures[i - 1] ? "clear" : "left"));
}
