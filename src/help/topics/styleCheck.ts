import { DataError, InputError } from "../../errors.ts";
import type { HelpTopic } from "./helpTopic.ts";

export const styleCheck: HelpTopic = {
  id: "STYLECHECK",
  formula: ["d = b − min(max(b, min(v, g)), max(v, g))", "|d| ≤ tolerance ⇒ 0"],
  where: {
    en: "b, v and g are the returns of blend, value half and growth half over the same days. An index split into two halves earns something between them.",
    ko: "b, v, g는 같은 기간 혼합형, 가치형, 성장형의 수익률입니다. 둘로 나눈 지수의 수익률은 두 절반 사이에 있습니다.",
  },
  gives: {
    en: "A fraction: 0 inside or within the tolerance, positive above both halves, negative below both. The result has the shape of blend.",
    ko: "소수: 사이에 있거나 허용 오차 이내면 0, 둘보다 높으면 양수, 둘보다 낮으면 음수입니다. 결과는 blend와 같은 모양입니다.",
  },
  examples: [
    {
      formula: '=SMALLCAP.STYLECHECK("VB","VBR","VBK",,"1Y","2022-12-31")',
      result: "0.00%",
      note: {
        en: "Vanguard's small-cap funds agree with each other for 2022.",
        ko: "2022년 뱅가드 소형주 펀드들의 수익률은 서로 맞습니다.",
      },
    },
    {
      formula: "=SMALLCAP.STYLECHECK(0.12,0.092,0.114)",
      result: "0.60%",
      note: {
        en: "0.6 points above the better half.",
        ko: "더 높은 쪽보다 0.6%p 높습니다.",
      },
    },
    {
      formula: "=SMALLCAP.STYLECHECK({0.116;0.1},{0.092;0.092},{0.114;0.114})",
      result: [["0.00%"], ["0.00%"]],
      note: {
        en: "0.2 points above are within the default tolerance of 0.3.",
        ko: "0.2%p 높은 값은 기본 허용 오차 0.3%p 이내입니다.",
      },
    },
  ],
  failures: [
    {
      formula: '=SMALLCAP.STYLECHECK(0.1,0.092,"")',
      error: new InputError("argumentMissing", { argument: "growth" }),
    },
    {
      formula: '=SMALLCAP.STYLECHECK("VB","VBR","NOPE")',
      error: new DataError("unknownTicker", { ticker: "NOPE" }),
    },
  ],
  article: {
    formula: "=SMALLCAP.STYLECHECK(0.068,0.092,0.114)",
    result: "-2.40%",
    note: {
      en: "The article's VB, 6.8%, lies 2.4 points below VBR, 9.2%, and VBK, 11.4%: the three cannot be of one period.",
      ko: "기사의 VB 6.8%는 VBR 9.2%와 VBK 11.4%보다 2.4%p 낮습니다. 셋이 같은 기간의 수익률일 수 없습니다.",
    },
  },
};
