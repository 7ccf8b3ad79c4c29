/**
 * Whether a formula calls a function of ours, by its name or by the one Excel gives it while the add-in is
 * away (`_xldudf_SMALLCAP_PERGAP`). What stands between quotes does not count.
 *
 * @example callsSmallcap("=IFERROR(SMALLCAP.PERGAP(A1,\"SPY\"),\"\")") // true
 * @example callsSmallcap("=\"SMALLCAP.PERGAP(\"") // false
 */
export function callsSmallcap(formula: string): boolean {
  return (
    formula.startsWith("=") &&
    /(?<![\p{L}\p{Nd}_.])(?:SMALLCAP\.|_xldudf_SMALLCAP_)[\p{L}\p{Nd}_.]+\(/iu.test(
      formula.replace(/"[^"]*"|'[^']*'/g, ""),
    )
  );
}
