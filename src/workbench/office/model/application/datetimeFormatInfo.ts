import type { ClassMaker } from "../objects/officeClass.ts";

export const datetimeFormatInfo: ClassMaker<"DatetimeFormatInfo"> = ({ locale }) => {
  const korean = locale.startsWith("ko");
  return {
    properties: {
      DateSeparator: { get: () => (korean ? "-" : "/") },
      ShortDatePattern: { get: () => (korean ? "yyyy-mm-dd" : "m/d/yyyy") },
      LongDatePattern: { get: () => (korean ? 'yyyy"년" m"월" d"일" dddd' : "dddd, mmmm d, yyyy") },
      TimeSeparator: { get: () => ":" },
      LongTimePattern: { get: () => "h:mm:ss AM/PM" },
    },
  };
};
