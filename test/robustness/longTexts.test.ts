/* The longest text a cell can hold is read, whatever it looks like: a pattern that tries every way would not come back. */
import { parseDriftRule } from "../../src/finance/portfolio/parseDriftRule.ts";
import { parseRebalanceOptions } from "../../src/finance/rebalance/parseRebalanceOptions.ts";

const LONGEST = 32_767;
const tail = (text: string) => `${text.repeat(Math.ceil(LONGEST / text.length)).slice(0, LONGEST)}`;

test.each([
  tail("9"),
  `abs:${tail("9")}x`,
  tail("1."),
  tail("5/"),
  tail(" "),
  tail("band="),
  tail(";"),
  tail("="),
])("%#", (text) => {
  for (const read of [parseDriftRule, parseRebalanceOptions])
    try {
      read(text as never);
    } catch (error) {
      expect(error).toMatchObject({ name: "InputError" });
    }
});
