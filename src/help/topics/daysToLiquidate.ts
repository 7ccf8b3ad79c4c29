import { InputError } from "../../errors.ts";
import type { HelpTopic } from "./helpTopic.ts";

export const daysToLiquidate: HelpTopic = {
  id: "DAYSTOLIQUIDATE",
  formula: ["days = shares ÷ (averageVolume × participation)"],
  where: {
    en: "participation is the largest part of a day's volume that the seller wants to be.",
    ko: "participation은 하루 거래량에서 매도자가 차지할 최대 비율입니다.",
  },
  gives: {
    en: "Trading days, not rounded, in the shape of shares.",
    ko: "거래일 수(반올림하지 않음)이며 결과는 shares와 같은 모양입니다.",
  },
  examples: [
    {
      formula: "=SMALLCAP.DAYSTOLIQUIDATE(100000,250000)",
      result: "2.00",
      note: { en: "At the default 20%: 50,000 shares a day.", ko: "기본값 20%: 하루 50,000주를 팝니다." },
    },
    {
      formula: "=SMALLCAP.DAYSTOLIQUIDATE(100000,250000,0.1)",
      result: "4.00",
      note: { en: "Half as fast takes twice as long.", ko: "절반 속도로 팔면 두 배 걸립니다." },
    },
    {
      formula: "=SMALLCAP.DAYSTOLIQUIDATE({100000;40000},{250000;20000})",
      result: [["2.00"], ["10.00"]],
      note: {
        en: "Position by position: the smaller one is the harder to sell.",
        ko: "보유 종목별: 작은 쪽이 팔기 더 어렵습니다.",
      },
    },
  ],
  failures: [
    {
      formula: "=SMALLCAP.DAYSTOLIQUIDATE(100000,0)",
      error: new InputError("mustBePositive", { argument: "averageVolume" }),
    },
    {
      formula: "=SMALLCAP.DAYSTOLIQUIDATE(100000,250000,1.5)",
      error: new InputError("outOfBounds", {
        argument: "participation",
        given: "1.5",
        bounds: "0 < participation ≤ 1",
      }),
    },
  ],
};
