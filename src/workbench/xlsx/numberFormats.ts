/**
 * Number formats that files name by number (ECMA-376, 18.8.30): codes of US English, and where that has none (27 to 36,
 * 50 to 58: dates and times of East Asia) those of Korean.
 */
export const BUILT_IN_FORMATS: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: '"$"#,##0_);("$"#,##0)',
  6: '"$"#,##0_);[Red]("$"#,##0)',
  7: '"$"#,##0.00_);("$"#,##0.00)',
  8: '"$"#,##0.00_);[Red]("$"#,##0.00)',
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "m/d/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yyyy h:mm",
  27: 'yyyy"年" mm"月" dd"日"',
  28: "mm-dd",
  29: "mm-dd",
  30: "mm-dd-yy",
  31: 'yyyy"년" mm"월" dd"일"',
  32: 'h"시" mm"분"',
  33: 'h"시" mm"분" ss"초"',
  34: "yyyy-mm-dd",
  35: "yyyy-mm-dd",
  36: 'yyyy"年" mm"月" dd"日"',
  37: "#,##0 ;(#,##0)",
  38: "#,##0 ;[Red](#,##0)",
  39: "#,##0.00;(#,##0.00)",
  40: "#,##0.00;[Red](#,##0.00)",
  41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
  42: '_("$"* #,##0_);_("$"* (#,##0);_("$"* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
  44: '_("$"* #,##0.00_);_("$"* (#,##0.00);_("$"* "-"??_);_(@_)',
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mmss.0",
  48: "##0.0E+0",
  49: "@",
  50: 'yyyy"年" mm"月" dd"日"',
  51: "mm-dd",
  52: "yyyy-mm-dd",
  53: "yyyy-mm-dd",
  54: "mm-dd",
  55: "yyyy-mm-dd",
  56: "mm-dd",
  57: 'yyyy"年" mm"月" dd"日"',
  58: "mm-dd",
};

/** Those that read the same in every language of Excel: only they are written by number. */
const SAFE_NUMBERS = [1, 2, 3, 4, 9, 10, 49];

export const FIRST_CUSTOM_FORMAT = 164;

export const builtInNumbers: ReadonlyMap<string, number> = new Map(
  SAFE_NUMBERS.map((number) => [BUILT_IN_FORMATS[number]!, number]),
);

/**
 * Whether a format shows a day of the calendar: it has a year or a day outside texts and colours, or a month alone. One of
 * hours, minutes and seconds shows a time, which begins on no day.
 */
export function isDateFormat(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|General|E[+-]|AM\/PM|A\/P/gi, "");
  return /[dy]/i.test(bare) || (/m/i.test(bare) && !/[hs]/i.test(bare));
}
