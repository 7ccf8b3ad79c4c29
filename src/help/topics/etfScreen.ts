import { DataError, InputError } from "../../errors.ts";
import type { HelpTopic } from "./helpTopic.ts";

export const etfScreen: HelpTopic = {
  id: "ETFSCREEN",
  formula: ["style ∧ issuer ∧ expenseRatio ≤ maxExpense"],
  where: {
    en: "A fund must pass every test given. In a range of styles or issuers one match is enough.",
    ko: "주어진 조건을 모두 만족하는 펀드를 고릅니다. 스타일이나 운용사가 범위면 하나만 맞아도 됩니다.",
  },
  gives: {
    en: "A column of tickers, to be used by other functions: =SMALLCAP.FUNDRETURN(A1#) of a list in A1.",
    ko: "종목코드 한 열이며 다른 함수에 쓸 수 있습니다. 예: A1에 목록이 있으면 =SMALLCAP.FUNDRETURN(A1#)",
  },
  examples: [
    {
      formula: '=SMALLCAP.ETFSCREEN("Small Value","iShares")',
      result: [["IJS"], ["IWN"]],
      note: { en: "By style and issuer.", ko: "스타일과 운용사로 고릅니다." },
    },
    {
      formula: '=SMALLCAP.ETFSCREEN("Small Growth","Vanguard")',
      result: [["VBK"], ["VIOG"], ["VTWG"]],
      note: { en: "Vanguard's small growth funds.", ko: "뱅가드의 소형 성장주 펀드입니다." },
    },
    {
      formula: '=SMALLCAP.ETFSCREEN("Small Blend",,0.001,"expenseRatio")',
      result: [["SPSM"], ["SCHA"], ["VB"], ["IJR"], ["VIOO"]],
      note: { en: "At most 0.1% a year, the cheapest first.", ko: "연 0.1% 이하를 낮은 순서로 표시합니다." },
    },
  ],
  failures: [
    {
      formula: '=SMALLCAP.ETFSCREEN("Small Value",,-1)',
      error: new InputError("mustNotBeNegative", { argument: "maxExpense" }),
    },
    {
      formula: '=SMALLCAP.ETFSCREEN("small value","nobody")',
      error: new DataError("noMatch", { criteria: "small value, nobody" }),
    },
  ],
};
