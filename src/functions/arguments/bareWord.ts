/**
 * A word as it is compared: without case, spaces, hyphens and underscores, and in British spelling.
 *
 * @example bareWord("Max drawdown") // "maxdrawdown"
 * @example bareWord("annualized") // "annualised"
 */
export const bareWord = (word: string) =>
  word
    .toLowerCase()
    .replace(/[\s_-]+/gu, "")
    .replace(/ized$/u, "ised");
