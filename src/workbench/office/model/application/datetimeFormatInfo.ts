import { languageOf, type ByLanguage } from "../../../language.ts";
import type { ClassMaker } from "../objects/officeClass.ts";

/** As Windows sets them for a language. */
const patterns: ByLanguage<{ readonly separator: string; readonly short: string; readonly long: string }> = {
  en: { separator: "/", short: "m/d/yyyy", long: "dddd, mmmm d, yyyy" },
  ko: { separator: "-", short: "yyyy-mm-dd", long: 'yyyy"년" m"월" d"일" dddd' },
};

export const datetimeFormatInfo: ClassMaker<"DatetimeFormatInfo"> = ({ locale }) => {
  const { separator, short, long } = patterns[languageOf(locale)];
  return {
    properties: {
      DateSeparator: { get: () => separator },
      ShortDatePattern: { get: () => short },
      LongDatePattern: { get: () => long },
      TimeSeparator: { get: () => ":" },
      LongTimePattern: { get: () => "h:mm:ss AM/PM" },
    },
  };
};
