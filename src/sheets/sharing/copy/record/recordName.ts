/** The hidden name of the rows with original formulas in a values copy; further ones have a number behind it. */
export const RECORD_NAME = "_SmallCap_formulas";
