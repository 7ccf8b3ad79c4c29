/** Number formats that files name by number (ECMA-376, 18.8.30); the codes are those of US English. */
export const BUILT_IN_FORMATS: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
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
  37: "#,##0 ;(#,##0)",
  38: "#,##0 ;[Red](#,##0)",
  39: "#,##0.00;(#,##0.00)",
  40: "#,##0.00;[Red](#,##0.00)",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mmss.0",
  48: "##0.0E+0",
  49: "@",
};

/** Those that read the same in every language of Excel: only they are written by number. */
const SAFE_NUMBERS = [1, 2, 3, 4, 9, 10, 49];

export const FIRST_CUSTOM_FORMAT = 164;

export const builtInNumbers: ReadonlyMap<string, number> = new Map(
  SAFE_NUMBERS.map((number) => [BUILT_IN_FORMATS[number]!, number]),
);

/** Whether a format shows a date or a time: it has a day, month, year, hour or second outside texts and colours. */
export function isDateFormat(format: string): boolean {
  return /[dmyhs]/i.test(
    format.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|General|E[+-]/gi, ""),
  );
}
