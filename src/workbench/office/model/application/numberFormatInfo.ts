import type { ClassMaker } from "../objects/officeClass.ts";

/** English and Korean write numbers alike. */
export const numberFormatInfo: ClassMaker<"NumberFormatInfo"> = () => ({
  properties: {
    NumberDecimalSeparator: { get: () => "." },
    NumberGroupSeparator: { get: () => "," },
  },
});
