import { DataError, InputError } from "../../errors.ts";
import type { HelpTopic } from "./helpTopic.ts";

export const etf: HelpTopic = {
  id: "ETF",
  formula: ["field(ticker, asOf) = x(max{t: t ≤ asOf})"],
  where: {
    en: 'x are the figures known of the ticker, t their dates: the last on or before asOf is taken. Every figure has its date, source, method and basis: ask for them as in "pe asOf".',
    ko: 'x는 종목코드의 수치, t는 그 기준일입니다. asOf까지의 마지막 수치를 씁니다. 모든 수치에는 기준일, 출처, 산출 방식, 이익 기준이 있습니다. "pe asOf"처럼 조회하세요.',
  },
  gives: {
    en: "One value, or one for each ticker and field. Returns, yields and costs are fractions, money is in US dollars. What is not known is #N/A, never 0.",
    ko: "값 하나, 또는 종목코드와 항목마다 하나. 수익률, 배당수익률, 총보수는 소수, 금액은 미국 달러입니다. 모르는 값은 0이 아니라 #N/A입니다.",
  },
  examples: [
    {
      formula: '=SMALLCAP.ETF({"IWN";"IWO"},{"index","style"})',
      result: [
        ["Russell 2000 Value", "Small Value"],
        ["Russell 2000 Growth", "Small Growth"],
      ],
      note: { en: "Tickers down, fields across.", ko: "종목코드는 아래로, 항목은 옆으로 씁니다." },
    },
    {
      formula: '=SMALLCAP.ETF("IJR","pe","2019-03-31")',
      result: "16.70",
      note: { en: "The P/E known on that day.", ko: "그날까지 알려진 PER입니다." },
    },
    {
      formula: '=SMALLCAP.ETF("SLY","successor")',
      result: "SPSM",
      note: {
        en: "SLY was merged; its own current figures are no longer to be had.",
        ko: "SLY는 합병되어 현재 수치를 더는 조회할 수 없습니다.",
      },
    },
  ],
  failures: [
    {
      formula: '=SMALLCAP.ETF("IWM","name","sometime")',
      error: new InputError("notADate", { argument: "asOf", given: "sometime" }),
    },
    {
      formula: '=SMALLCAP.ETF("NOPE","name")',
      error: new DataError("unknownTicker", { ticker: "NOPE" }),
    },
  ],
};
