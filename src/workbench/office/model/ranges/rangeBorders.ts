import type { Area, BorderData, CellStyle } from "../../../book/bookData.ts";
import type { World } from "../../world.ts";
import { color, word } from "../objects/given.ts";
import { collection, type ClassMaker } from "../objects/officeClass.ts";
import { object, type OnRange, type States } from "../objects/officeObject.ts";
import { alike } from "./rangeFormat.ts";

const SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
] as const;
type Side = (typeof SIDES)[number];
type Edge = keyof NonNullable<CellStyle["borders"]>;

/** Excel's line styles and weights, and what the book calls both together. */
const LINES = ["None", "Continuous", "Dash", "Double"] as const;
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;

export const rangeBorderCollection: ClassMaker<"RangeBorderCollection"> = () => {
  const border = (self: OnRange, side: string) => object("RangeBorder", { ...self, side });
  return collection<OnRange>({
    items: (self) => SIDES.map((side) => border(self, side)),
    find: (self, key) => border(self, word(key, SIDES, "border")),
  });
};

export const rangeBorder: ClassMaker<"RangeBorder"> = (world) => {
  type Self = States["RangeBorder"];
  const read = (self: Self, of: (line: BorderData | undefined) => unknown) => {
    const [places, edge] = cellsOf(self);
    const found = places.map((area) =>
      alike(world, { sheet: self.sheet, area }, ({ borders }) => of(borders?.[edge])),
    );
    return found[0] ?? null;
  };
  const change = (self: Self, next: (line: BorderData | undefined) => BorderData | undefined) => {
    const [places, edge] = cellsOf(self);
    for (const area of places) put(world, self.sheet, area, edge, next);
  };
  return {
    identity: ({ side }) => ({ Id: side }),
    properties: {
      SideIndex: { get: ({ side }) => side },
      Style: {
        get: (self) => read(self, lineOf),
        set: (self, value) => {
          const line = word(value, LINES, "style");
          change(self, (before) => {
            if (line === "None") return undefined;
            const style = line === "Continuous" ? "Thin" : line;
            return { style, color: before?.color ?? "#000000" };
          });
        },
      },
      Weight: {
        get: (self) => read(self, (line) => (line && isWeight(line.style) ? line.style : "Thin")),
        set: (self, value) => {
          const weight = word(value, WEIGHTS, "weight");
          const style = weight === "Hairline" ? "Thin" : weight;
          change(self, (before) => ({ color: before?.color ?? "#000000", style }));
        },
      },
      Color: {
        get: (self) => read(self, (line) => line?.color ?? "#000000"),
        set: (self, value) => {
          const given = color(value, "color");
          change(self, (before) => ({ style: before?.style ?? "Thin", color: given }));
        },
      },
    },
  };
};

const isWeight = (style: BorderData["style"]): boolean => ["Thin", "Medium", "Thick"].includes(style);

function lineOf(line: BorderData | undefined): string {
  if (!line) return "None";
  return isWeight(line.style) ? "Continuous" : line.style;
}

/** The cells that have a side of the range as theirs, and which of their edges it is. */
function cellsOf({ area, side }: States["RangeBorder"]): [Area[], Edge] {
  const { row, column, rows, columns } = area;
  const cells: Record<Side, [Area | null, Edge]> = {
    EdgeTop: [{ ...area, rows: 1 }, "top"],
    EdgeBottom: [{ ...area, row: row + rows - 1, rows: 1 }, "bottom"],
    EdgeLeft: [{ ...area, columns: 1 }, "left"],
    EdgeRight: [{ ...area, column: column + columns - 1, columns: 1 }, "right"],
    InsideVertical: [columns > 1 ? { ...area, columns: columns - 1 } : null, "right"],
    InsideHorizontal: [rows > 1 ? { ...area, rows: rows - 1 } : null, "bottom"],
  };
  const [place, edge] = cells[side as Side];
  return [place ? [place] : [], edge];
}

/** Sets one edge and leaves the cells' other edges as they are: at once where cells are alike, else one by one. */
function put(
  { book }: World,
  sheet: string,
  area: Area,
  edge: Edge,
  next: (line: BorderData | undefined) => BorderData | undefined,
): void {
  const styles = book.styles(sheet, area);
  const first = JSON.stringify(styles[0]?.[0]?.borders);
  const same = styles.every((row) => row.every(({ borders }) => JSON.stringify(borders) === first));
  const changed = (borders: CellStyle["borders"]) => {
    const { [edge]: before, ...others } = borders ?? {};
    const line = next(before);
    return line ? { ...others, [edge]: line } : others;
  };
  if (same) {
    book.setStyle(sheet, area, { borders: changed(styles[0]?.[0]?.borders) });
    return;
  }
  styles.forEach((row, r) => {
    row.forEach(({ borders }, c) => {
      const cell = { row: area.row + r, column: area.column + c, rows: 1, columns: 1 };
      book.setStyle(sheet, cell, { borders: changed(borders) });
    });
  });
}
