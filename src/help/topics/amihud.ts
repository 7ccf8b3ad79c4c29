import { DataError, InputError } from "../../errors.ts";
import type { HelpTopic } from "./helpTopic.ts";

export const amihud: HelpTopic = {
  id: "AMIHUD",
  formula: ["mean(|r| ÷ V) × 1,000,000,  V > 0"],
  where: {
    en: "r are daily returns, V the dollars traded on the same days (Amihud 2002).",
    ko: "r은 일간 수익률, V는 같은 날의 거래대금(달러)입니다(Amihud 2002).",
  },
  gives: {
    en: "One fraction: the move for each million dollars traded. The higher, the less liquid.",
    ko: "거래대금 백만 달러당 가격 변동폭(소수) 하나. 클수록 유동성이 낮습니다.",
  },
  examples: [
    {
      formula: "=SMALLCAP.AMIHUD({0.01;-0.03},{1000000;1000000})",
      result: "0.02",
      note: {
        en: "A million dollars a day moves the price by 2% on average.",
        ko: "하루 백만 달러 거래에 가격이 평균 2% 움직입니다.",
      },
    },
    {
      formula: "=SMALLCAP.AMIHUD({0.01;-0.03;0},{1000000;1000000;0})",
      result: "0.02",
      note: {
        en: "A day without trading tells nothing, and is left out.",
        ko: "거래가 없는 날은 제외합니다.",
      },
    },
    {
      formula: "=SMALLCAP.AMIHUD({0.02;-0.01},{4000000;5000000})",
      result: "0.0035",
      note: {
        en: "The mean of 0.005 and 0.002.",
        ko: "0.005와 0.002의 평균입니다.",
      },
    },
  ],
  failures: [
    {
      formula: "=SMALLCAP.AMIHUD({0.01;0.02},{1000000})",
      error: new InputError("rangesDiffer", { first: "returns", second: "dollarVolume" }),
    },
    {
      formula: "=SMALLCAP.AMIHUD({0.01;0.02},{0;0})",
      error: new DataError("tooFew", { subject: "dollarVolume > 0", needed: 1, found: 0 }),
    },
  ],
};
