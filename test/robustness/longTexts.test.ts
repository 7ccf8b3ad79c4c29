/* The longest text a cell can hold is read in no time, whatever it looks like: nobody's Excel freezes over one. */
import { parseDriftRule } from "../../src/finance/portfolio/parseDriftRule.ts";
import { parseRebalanceOptions } from "../../src/finance/portfolio/parseRebalanceOptions.ts";

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
  const begun = performance.now();
  for (const read of [parseDriftRule, parseRebalanceOptions])
    try {
      read(text as never);
    } catch (error) {
      expect(error).toMatchObject({ name: "InputError" });
    }
  expect(performance.now() - begun).toBeLessThan(1_000);
});
