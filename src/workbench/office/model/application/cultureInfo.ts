import type { ClassMaker } from "../objects/officeClass.ts";
import { object } from "../objects/officeObject.ts";

export const cultureInfo: ClassMaker<"CultureInfo"> = ({ locale }) => ({
  properties: { Name: { get: () => locale } },
  objects: {
    NumberFormat: () => object("NumberFormatInfo", null),
    DatetimeFormat: () => object("DatetimeFormatInfo", null),
  },
});
