import { DataError, InputError } from "../../errors.ts";
import type { HelpTopic } from "./helpTopic.ts";

export const coreSatellite: HelpTopic = {
  id: "CORESATELLITE",
  formula: [
    "core: w = c ÷ n",
    "equal: w = (1 − c) ÷ m",
    "inverseVolatility: w(i) = (1 − c)·(1 ÷ σ(i)) ÷ Σ (1 ÷ σ)",
  ],
  where: {
    en: "c is the share of the core, n and m the numbers of core and satellite funds, σ the volatility of the last 36 monthly returns that all satellites have. A cap scales small-cap funds down to it; the excess goes to the others in proportion.",
    ko: "c는 코어 비중, n과 m은 코어와 위성 펀드 수, σ는 모든 위성이 가진 최근 36개월 수익률의 변동성입니다. 한도가 있으면 소형주 펀드를 한도까지 줄이고, 남는 비중은 다른 펀드에 비례 배분합니다.",
  },
  gives: {
    en: "Tickers and weights in two columns, the core first. The weights are fractions that add up to 1.",
    ko: "종목코드와 비중의 두 열이며 코어가 먼저입니다. 비중은 소수이고 합은 1입니다.",
  },
  examples: [
    {
      formula: '=SMALLCAP.CORESATELLITE({"SPY";"VTI"},"IWM",0.8)',
      result: [
        ["SPY", "40.00%"],
        ["VTI", "40.00%"],
        ["IWM", "20.00%"],
      ],
      note: { en: "Two core funds share 80%.", ko: "코어 펀드 둘이 80%를 나눕니다." },
    },
    {
      formula: '=SMALLCAP.CORESATELLITE("SPY",{"IWN";"IWO"},0.6,0.3)',
      result: [
        ["SPY", "70.00%"],
        ["IWN", "15.00%"],
        ["IWO", "15.00%"],
      ],
      note: {
        en: "The satellites would weigh 40%; small caps may weigh 30% together, so the core takes the rest.",
        ko: "위성이 40%여야 하지만 소형주 한도가 30%라 나머지는 코어로 갑니다.",
      },
    },
    {
      formula: '=SMALLCAP.CORESATELLITE("SPY",{"IWN";"IWO"})',
      result: [
        ["SPY", "70.00%"],
        ["IWN", "15.00%"],
        ["IWO", "15.00%"],
      ],
      note: {
        en: "The defaults: 70% core, equal satellites.",
        ko: "기본값: 코어 70%, 위성은 동일 비중입니다.",
      },
    },
  ],
  failures: [
    {
      formula: '=SMALLCAP.CORESATELLITE("SPY",{"IWM";"SPY"})',
      error: new InputError("duplicateTicker", { ticker: "SPY" }),
    },
    {
      formula: '=SMALLCAP.CORESATELLITE("SPY","NOPE",,,"inverseVolatility")',
      error: new DataError("unknownTicker", { ticker: "NOPE" }),
    },
  ],
};
