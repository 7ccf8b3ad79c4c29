/* What can be a name at all. */
import fc from "fast-check";
import { isSeriesName, isTicker, TICKER_PATTERN } from "../../src/data/names.ts";

test("a ticker holds no sign that stands for others in a search, nor one that parts a key", () => {
  fc.assert(
    fc.property(fc.stringMatching(new RegExp(TICKER_PATTERN, "u")), (ticker) => {
      expect(isTicker(ticker)).toBe(true);
      expect(ticker).not.toMatch(/[%_\\:]/u);
    }),
  );
  expect(["IWM%", "I_M", "IW:M", "I\\M", "iwm", ""].filter(isTicker)).toEqual([]);
  expect(["DGS2", "BAMLH0A0HYM2", "A_B"].filter(isSeriesName)).toHaveLength(3);
});
