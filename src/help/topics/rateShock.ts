import { InputError, MathError } from "../../errors.ts";
import type { HelpTopic } from "./helpTopic.ts";

export const rateShock: HelpTopic = {
  id: "RATESHOCK",
  formula: ["shock = −debt × floatingShare × rateChange ÷ earnings"],
  where: {
    en: "Debt and earnings are in one currency, earnings a year's before tax. Nothing else moves: no hedges, no refinancing. The floating share is your assumption: state it.",
    ko: "부채와 이익은 같은 통화이고 이익은 연간 세전 이익입니다. 헤지나 차환 등 다른 변화는 없다고 봅니다. 변동금리 비율은 가정이므로 함께 밝히세요.",
  },
  gives: {
    en: "A fraction of earnings, negative when they fall, in the shape of debt.",
    ko: "이익 대비 비율(소수)이며 이익이 줄면 음수입니다. 결과는 debt와 같은 모양입니다.",
  },
  examples: [
    {
      formula: "=SMALLCAP.RATESHOCK(1000,0.5,0.02,100)",
      result: "-10.00%",
      note: {
        en: "Half of a debt of 1,000 floats; two points more cost 10 of 100 earned.",
        ko: "부채 1,000의 절반이 변동금리일 때 2%p 상승은 이익 100 중 10을 줄입니다.",
      },
    },
    {
      formula: "=SMALLCAP.RATESHOCK(1000,0.5,-0.01,100)",
      result: "5.00%",
      note: { en: "A cut of one point gives 5% back.", ko: "1%p 인하는 이익을 5% 늘립니다." },
    },
    {
      formula: "=SMALLCAP.RATESHOCK({1000;1000},{0.4;0.1},{0.01;0.01},{200;200})",
      result: [["-2.00%"], ["-0.50%"]],
      note: {
        en: "Two companies that differ in nothing but the floating share.",
        ko: "변동금리 비율만 다른 두 기업의 비교입니다.",
      },
    },
  ],
  failures: [
    {
      formula: "=SMALLCAP.RATESHOCK(1000,1.5,0.01,200)",
      error: new InputError("outOfBounds", {
        argument: "floatingShare",
        given: "1.5",
        bounds: "0 ≤ floatingShare ≤ 1",
      }),
    },
    {
      formula: "=SMALLCAP.RATESHOCK(1000,0.5,0.02,-50)",
      error: new MathError("undefinedMaths", { what: "rate shock" }),
    },
  ],
};
