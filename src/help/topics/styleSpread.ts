import { DataError, InputError, MathError } from "../../errors.ts";
import type { HelpTopic } from "./helpTopic.ts";

export const styleSpread: HelpTopic = {
  id: "STYLESPREAD",
  formula: [
    "arithmetic = v − g",
    "geometric = (1 + v) ÷ (1 + g) − 1",
    "log = ln(1 + v) − ln(1 + g)",
    "annualised = (1 + v)^(1 ÷ t) − (1 + g)^(1 ÷ t)",
  ],
  where: {
    en: "v and g are the compounded total returns of value and growth over the same days, t the years between them (actual days ÷ 365.25).",
    ko: "v와 g는 같은 기간 가치주와 성장주의 복리 총수익률, t는 연수(실제 일수 ÷ 365.25)입니다.",
  },
  gives: {
    en: "A fraction, positive when value did better, in the shape of value.",
    ko: "소수이며 가치주가 앞서면 양수입니다. 결과는 value와 같은 모양입니다.",
  },
  examples: [
    {
      formula: '=SMALLCAP.STYLESPREAD("IWN","IWO","1Y","arithmetic","2022-12-31")',
      result: "11.49%",
      note: {
        en: "In 2022 small value lost 11.5 points less than small growth.",
        ko: "2022년 소형 가치주는 소형 성장주보다 11.5%p 덜 하락했습니다.",
      },
    },
    {
      formula: '=SMALLCAP.STYLESPREAD({"IWN";"VBR"},{"IWO";"VBK"},"3Y","annualised","2022-12-31")',
      result: [["3.90%"], ["6.32%"]],
      note: {
        en: "Two pairs, per year over three years.",
        ko: "두 쌍의 3년 연환산 스프레드입니다.",
      },
    },
    {
      formula: '=SMALLCAP.STYLESPREAD(0.5,0.2,,"geometric")',
      result: "25.00%",
      note: {
        en: "Returns can be typed: 1.5 ÷ 1.2 − 1.",
        ko: "수익률을 직접 입력할 수도 있습니다: 1.5 ÷ 1.2 − 1.",
      },
    },
  ],
  failures: [
    {
      formula: '=SMALLCAP.STYLESPREAD("IWN","IWO","fortnight")',
      error: new InputError("notAWindow", { given: "fortnight" }),
    },
    {
      formula: '=SMALLCAP.STYLESPREAD("IWN","IWO","1W")',
      error: new DataError("needsService", { subject: "IWN", figure: "1W return" }),
    },
    {
      formula: '=SMALLCAP.STYLESPREAD(0.1,-1,,"geometric")',
      error: new MathError("undefinedMaths", { what: "geometric spread" }),
    },
  ],
  article: {
    formula: "=SMALLCAP.STYLESPREAD(0.092,0.114)",
    result: "-2.20%",
    note: {
      en: "The article quotes 9.2% for VBR and 11.4% for VBK without naming the period: growth led by 2.2 points.",
      ko: "기사는 기간을 밝히지 않고 VBR 9.2%, VBK 11.4%를 인용합니다. 성장주가 2.2%p 앞섰습니다.",
    },
  },
};
