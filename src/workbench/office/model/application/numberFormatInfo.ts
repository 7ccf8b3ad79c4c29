import type { ClassMaker } from "../objects/officeClass.ts";

/** What stands between the parts of a number in the host's language. */
export const numberFormatInfo: ClassMaker<"NumberFormatInfo"> = ({ locale }) => {
  const parts = new Intl.NumberFormat(locale, { useGrouping: "always" }).formatToParts(1234.5);
  const separator = (type: "decimal" | "group") => parts.find((part) => part.type === type)?.value ?? "";
  return {
    properties: {
      NumberDecimalSeparator: { get: () => separator("decimal") },
      NumberGroupSeparator: { get: () => separator("group") },
    },
  };
};
