import type { CellStyle } from "../../../book/bookData.ts";
import type { World } from "../../world.ts";
import { color, count, flag, number, text, word } from "../objects/given.ts";
import type { ClassMaker, Property } from "../objects/officeClass.ts";
import { object, type OnRange } from "../objects/officeObject.ts";
import { toPixels, toPoints } from "../objects/points.ts";

/** Cells looked at to tell whether a range is of one kind. */
const LOOKED_AT = 2_000;

/** What all cells of a range have alike, or null when they differ. */
export function alike<T>({ book }: World, { sheet, area }: OnRange, read: (style: CellStyle) => T): T | null {
  const rows = Math.max(1, Math.min(area.rows, Math.floor(LOOKED_AT / Math.min(area.columns, LOOKED_AT))));
  const part = { ...area, rows, columns: Math.min(area.columns, LOOKED_AT) };
  const found = book.styles(sheet, part).flatMap((row) => row.map(read));
  return found.every((one) => one === found[0]) ? (found[0] ?? null) : null;
}

/** A property of the style of cells: `null` from cells that differ. */
function styled<K extends keyof CellStyle>(
  world: World,
  key: K,
  shown: (value: CellStyle[K]) => unknown,
  kept: (value: unknown) => CellStyle[K] | undefined,
): Property<OnRange> {
  return {
    get: (self) => alike(world, self, (style) => shown(style[key])),
    set: ({ sheet, area }, value) => {
      world.book.setStyle(sheet, area, { [key]: kept(value) });
    },
  };
}

export const rangeFormat: ClassMaker<"RangeFormat"> = (world) => {
  const { book } = world;
  const sizes = (self: OnRange, of: "columns" | "rows"): number | null => {
    const first = of === "columns" ? self.area.column : self.area.row;
    const read = (i: number) =>
      of === "columns" ? book.columnWidth(self.sheet, first + i) : book.rowHeight(self.sheet, first + i);
    const found = Array.from({ length: Math.min(self.area[of], LOOKED_AT) }, (_, i) => read(i));
    return found.every((size) => size === found[0]) ? toPoints(found[0] ?? 0) : null;
  };
  return {
    properties: {
      WrapText: styled(
        world,
        "wrap",
        (wrap) => wrap ?? false,
        (value) => flag(value, "wrapText") || undefined,
      ),
      HorizontalAlignment: styled(
        world,
        "horizontal",
        (side) => side ?? "General",
        (value) =>
          unless("General", word(value, ["General", "Left", "Center", "Right"], "horizontalAlignment")),
      ),
      VerticalAlignment: styled(
        world,
        "vertical",
        (side) => side ?? "Bottom",
        (value) => word(value, ["Top", "Center", "Bottom"] as const, "verticalAlignment"),
      ),
      IndentLevel: styled(
        world,
        "indent",
        (indent) => indent ?? 0,
        (value) => count(value, "indentLevel") || undefined,
      ),
      ColumnWidth: {
        get: (self) => sizes(self, "columns"),
        set: ({ sheet, area }, value) => {
          book.setColumnWidth(sheet, area.column, area.columns, toPixels(number(value, "columnWidth")));
        },
      },
      RowHeight: {
        get: (self) => sizes(self, "rows"),
        set: ({ sheet, area }, value) => {
          book.setRowHeight(sheet, area.row, area.rows, toPixels(number(value, "rowHeight")));
        },
      },
    },
    objects: {
      Borders: (self) => object("RangeBorderCollection", self),
      Fill: (self) => object("RangeFill", self),
      Font: (self) => object("RangeFont", self),
    },
    methods: {
      AutofitColumns: ({ sheet, area }) => {
        book.autofitColumns(sheet, area);
      },
      // rows fit their text by themselves unless a height was set, which no reader of ours does
      AutofitRows: () => null,
    },
  };
};

const unless = <T extends string, D extends T>(standard: D, value: T): Exclude<T, D> | undefined =>
  value === standard ? undefined : (value as Exclude<T, D>);

export const rangeFill: ClassMaker<"RangeFill"> = (world) => ({
  properties: {
    Color: styled(
      world,
      "fill",
      (fill) => fill ?? "#FFFFFF",
      (value) => color(value, "color"),
    ),
  },
  methods: {
    Clear: ({ sheet, area }) => {
      world.book.setStyle(sheet, area, { fill: undefined });
    },
  },
});

export const rangeFont: ClassMaker<"RangeFont"> = (world) => {
  const yesNo = (key: "bold" | "italic" | "strikethrough") =>
    styled(
      world,
      key,
      (value) => value ?? false,
      (value) => flag(value, key) || undefined,
    );
  return {
    properties: {
      Bold: yesNo("bold"),
      Italic: yesNo("italic"),
      Strikethrough: yesNo("strikethrough"),
      Underline: styled(
        world,
        "underline",
        (value) => (value === true ? "Single" : "None"),
        (value) => word(value, ["None", "Single"], "underline") === "Single" || undefined,
      ),
      Color: styled(
        world,
        "color",
        (value) => value ?? "#000000",
        (value) => color(value, "color"),
      ),
      Name: styled(
        world,
        "fontName",
        (value) => value ?? "Calibri",
        (value) => text(value, "name"),
      ),
      Size: styled(
        world,
        "fontSize",
        (value) => value ?? 11,
        (value) => number(value, "size"),
      ),
    },
  };
};
