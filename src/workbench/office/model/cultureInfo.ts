import type { ClassMaker } from "./officeClass.ts";
import { object } from "./officeObject.ts";

export const cultureInfo: ClassMaker<"CultureInfo"> = ({ locale }) => ({
  properties: { Name: { get: () => locale } },
  objects: {
    NumberFormat: () => object("NumberFormatInfo", null),
    DatetimeFormat: () => object("DatetimeFormatInfo", null),
  },
});
