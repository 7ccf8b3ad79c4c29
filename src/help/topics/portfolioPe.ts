import { InputError, MathError } from "../../errors.ts";
import type { HelpTopic } from "./helpTopic.ts";

export const portfolioPe: HelpTopic = {
  id: "PORTFOLIOPE",
  formula: [
    "exNegative = Σ w ÷ Σ w·e,  e > 0",
    "exNegCap60 = Σ w ÷ Σ w·max(e, 1 ÷ 60),  e > 0",
    "aggregate = 1 ÷ Σ w·e",
    "arithmetic = Σ w·PER",
  ],
  where: {
    en: "w are the weights, scaled to add up to 1; e = 1 ÷ P/E the earnings yields, negative for loss-makers. yield is one over the P/E of the method.",
    ko: "w는 합이 1이 되도록 조정한 비중, e = 1 ÷ PER은 이익수익률이며 적자 기업은 음수입니다. yield는 해당 방식 PER의 역수입니다.",
  },
  gives: {
    en: "One multiple; a fraction for yield and lossWeight.",
    ko: "배수 하나. yield와 lossWeight는 소수입니다.",
  },
  examples: [
    {
      formula: "=SMALLCAP.PORTFOLIOPE({3;1},{20;-5})",
      result: "20.00",
      note: {
        en: "The loss-maker is left out, as FTSE Russell and iShares do.",
        ko: "FTSE 러셀과 iShares처럼 적자 기업을 제외합니다.",
      },
    },
    {
      formula: '=SMALLCAP.PORTFOLIOPE({40000;2000},{13.3333333333333;-1.42857142857143},"aggregate")',
      result: "26.25",
      note: {
        en: "The same kind of basket with losses counted, an example S&P Dow Jones Indices published in 2014: 26.25 instead of 13.33.",
        ko: "손실을 함께 계산하면 13.33이 아니라 26.25입니다. S&P 다우존스 지수가 2014년에 발표한 예입니다.",
      },
    },
    {
      formula: '=SMALLCAP.PORTFOLIOPE({0.5;0.5},{15;120},"exNegCap60")',
      result: "24.00",
      note: {
        en: "The P/E of 120 counts as 60, as Morningstar does.",
        ko: "모닝스타처럼 PER 120을 60으로 계산합니다.",
      },
    },
  ],
  failures: [
    {
      formula: "=SMALLCAP.PORTFOLIOPE({1;1},{20;0})",
      error: new InputError("outOfBounds", { argument: "pes", given: "0", bounds: "pes ≠ 0" }),
    },
    {
      formula: "=SMALLCAP.PORTFOLIOPE({1;-1},{20;10})",
      error: new InputError("mustNotBeNegative", { argument: "weights" }),
    },
    {
      formula: '=SMALLCAP.PORTFOLIOPE({1;1},{20;-5},"aggregate")',
      error: new MathError("undefinedMaths", { what: "P/E" }),
    },
  ],
};
