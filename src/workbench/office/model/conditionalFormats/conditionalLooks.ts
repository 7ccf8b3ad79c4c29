/* How cells look that meet a conditional format. */
import type { CellStyle, ConditionalFormatData } from "../../../book/bookData.ts";
import { itemNotFound } from "../../officeError.ts";
import type { World } from "../../world.ts";
import { formatOf } from "./conditionalFormatData.ts";
import { color, flag, text } from "../objects/given.ts";
import type { ClassMaker } from "../objects/officeClass.ts";
import { object, type OnFormat } from "../objects/officeObject.ts";

function styleOf(world: World, self: OnFormat): CellStyle {
  const found = formatOf(world, self);
  if (!("style" in found)) throw itemNotFound("format of this kind of conditional format");
  return found.style;
}

function changeStyle(world: World, self: OnFormat, part: CellStyle): void {
  const style = { ...styleOf(world, self), ...part };
  world.book.putConditionalFormat(self.sheet, { ...formatOf(world, self), style } as ConditionalFormatData);
}

export const conditionalRangeFormat: ClassMaker<"ConditionalRangeFormat"> = (world) => ({
  properties: {
    NumberFormat: {
      get: (self) => styleOf(world, self).numberFormat ?? null,
      set: (self, value) => {
        changeStyle(world, self, { numberFormat: text(value, "numberFormat") });
      },
    },
  },
  objects: {
    Fill: (self) => object("ConditionalRangeFill", self),
    Font: (self) => object("ConditionalRangeFont", self),
  },
});

export const conditionalRangeFill: ClassMaker<"ConditionalRangeFill"> = (world) => ({
  properties: {
    Color: {
      get: (self) => styleOf(world, self).fill ?? null,
      set: (self, value) => {
        changeStyle(world, self, { fill: color(value, "color") });
      },
    },
  },
});

export const conditionalRangeFont: ClassMaker<"ConditionalRangeFont"> = (world) => ({
  properties: {
    Color: {
      get: (self) => styleOf(world, self).color ?? null,
      set: (self, value) => {
        changeStyle(world, self, { color: color(value, "color") });
      },
    },
    Bold: {
      get: (self) => styleOf(world, self).bold ?? false,
      set: (self, value) => {
        changeStyle(world, self, { bold: flag(value, "bold") });
      },
    },
    Italic: {
      get: (self) => styleOf(world, self).italic ?? false,
      set: (self, value) => {
        changeStyle(world, self, { italic: flag(value, "italic") });
      },
    },
  },
});
