import fc from "fast-check";
import { tickersIn } from "../../src/data/searching/tickersIn.ts";

test.each([
  ["IWM,VB;IJR\n", ["IWM", "VB", "IJR"]],
  ["iwm\tvb\r\nIwM", ["IWM", "VB"]],
  ["$IWM NYSEARCA:IJS  NASDAQ:VTWO", ["IWM", "IJS", "VTWO"]],
  ["IWM US Equity, IWN UP Equity", ["IWM", "IWN"]],
  ["^GSPC BRK.B BF-B", ["^GSPC", "BRK.B", "BF-B"]],
  ["ＩＷＭ、ＶＢ", ["IWM", "VB"]],
  ["IWM 0.5\nIJR 50%", ["IWM", "IJR"]],
  ["러셀 IWM", ["IWM"]],
  ["-- ^ . : TOOLONGTOBEATICKER", []],
  ["", []],
])("in %j are %j", (text, tickers) => {
  expect(tickersIn(text)).toEqual(tickers);
});

test("a list of tickers is read as itself, however it is parted", () => {
  const ticker = fc.stringMatching(/^[A-Z]{1,5}$/);
  const parting = fc.constantFrom(",", "; ", "\n", "\t", " | ", "、");
  fc.assert(
    fc.property(fc.uniqueArray(ticker), parting, (tickers, parting) => {
      fc.pre(!tickers.includes("EQUITY"));
      expect(tickersIn(tickers.join(parting))).toEqual(tickers);
      expect(tickersIn(tickers.join(parting).toLowerCase())).toEqual(tickers);
    }),
  );
});
