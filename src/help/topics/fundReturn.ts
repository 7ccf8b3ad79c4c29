import { DataError, InputError, MathError } from "../../errors.ts";
import type { HelpTopic } from "./helpTopic.ts";

export const fundReturn: HelpTopic = {
  id: "FUNDRETURN",
  formula: ["total = I(end) ÷ I(start) − 1", "annualised = (1 + total)^(1 ÷ t) − 1", "log = ln(1 + total)"],
  where: {
    en: "I is the total-return index, dividends reinvested; start and end are the last observations on or before the window's ends; t the years between them (actual days ÷ 365.25).",
    ko: "I는 배당을 재투자한 총수익 지수, start와 end는 기간 양 끝 당일 또는 직전의 마지막 자료, t는 그 사이의 연수(실제 일수 ÷ 365.25)입니다.",
  },
  gives: {
    en: "A fraction, in the shape of fund. annualised scales a window of less than a year up to a whole one, which exaggerates.",
    ko: "소수이며 결과는 fund와 같은 모양입니다. annualised는 1년보다 짧은 기간도 1년으로 늘려 계산하므로 과장됩니다.",
  },
  examples: [
    {
      formula: '=SMALLCAP.FUNDRETURN({"IWM";"SPY"},"1Y",,"2022-12-31")',
      result: [["-20.48%"], ["-18.18%"]],
      note: { en: "Small and large caps in 2022.", ko: "2022년 소형주와 대형주의 수익률입니다." },
    },
    {
      formula: '=SMALLCAP.FUNDRETURN("IWM","5Y","annualised","2022-12-31")',
      result: "4.03%",
      note: { en: "Per year over the five years to 2022.", ko: "2022년까지 5년의 연환산 수익률입니다." },
    },
    {
      formula: '=SMALLCAP.FUNDRETURN(0.21,"2Y","annualised")',
      result: "10.00%",
      note: {
        en: "A return you have: 1.21 is 1.1 squared.",
        ko: "직접 입력한 수익률: 1.21은 1.1의 제곱입니다.",
      },
    },
  ],
  failures: [
    {
      formula: '=SMALLCAP.FUNDRETURN("IWM","fortnight")',
      error: new InputError("notAWindow", { given: "fortnight" }),
    },
    {
      formula: '=SMALLCAP.FUNDRETURN("IWM","1W")',
      error: new DataError("needsService", { subject: "IWM", figure: "1W return" }),
    },
    {
      formula: "=SMALLCAP.FUNDRETURN(-1.5)",
      error: new MathError("undefinedMaths", { what: "return" }),
    },
  ],
};
