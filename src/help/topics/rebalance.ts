import { InputError } from "../../errors.ts";
import type { HelpTopic } from "./helpTopic.ts";
import { rebalanceTable, withinBands } from "../rebalanceTable.ts";

export const rebalance: HelpTopic = {
  id: "REBALANCE",
  formula: [
    "min ½ Σ (p·s ÷ V − w)² + κ Σ c·p·|s − h| ÷ V",
    "s = h + k·lot ≥ 0",
    "cash ≥ mincash·V",
    "Σ p·s ≤ cap·V",
    "turnover = Σ p·|s − h| ÷ 2V",
  ],
  where: {
    en: "p are prices, h shares before and s after, w target weights, V the value with cash, c the cost, κ the aversion to it, k whole. A line inside its band stays as it is. gap is 0 where the trades are proved best, else how much nearer others could come at most.",
    ko: "p는 가격, h와 s는 매매 전후의 주식 수, w는 목표 비중, V는 현금을 포함한 가치, c는 비용, κ는 비용 회피, k는 정수입니다. 허용 범위 안의 종목은 그대로 둡니다. gap이 0이면 최적임이 증명된 것이고, 아니면 최적해와의 최대 차이입니다.",
  },
  gives: {
    en: "A table: prices and values in money, trades in shares (positive is a buy), weights and drifts as fractions; below it cash, cost, turnover and gap.",
    ko: "표: 가격과 가치는 금액, 매매는 주식 수(양수는 매수), 비중과 이탈은 소수입니다. 그 아래에 현금, 비용, 회전율, gap이 있습니다.",
  },
  examples: [
    {
      formula: '=SMALLCAP.REBALANCE({"IWN";"IWO"},{70;15},{0.5;0.5},{10;20})',
      result: rebalanceTable(
        [
          ["IWN", "10", "70", "50%", "-20", "50", "500", "50%", "0%"],
          ["IWO", "20", "15", "50%", "10", "25", "500", "50%", "0%"],
        ],
        { cash: "0", cost: "0", turnover: "20%", gap: "0" },
      ),
      note: {
        en: "Prices are examples. Sell 20, buy 10: both at half, and proved best.",
        ko: "가격은 예시입니다. 20주를 팔고 10주를 사면 반씩이 되며, 최적임이 증명되었습니다.",
      },
    },
    withinBands,
    {
      formula: '=SMALLCAP.REBALANCE({"IWN";"IWO"},{70;15},{0.5;0.5},{10;20},300,"nosell; cost=0.001")',
      result: rebalanceTable(
        [
          ["IWN", "10", "70", "50%", "0", "70", "700", "53.86%", "3.86%"],
          ["IWO", "20", "15", "50%", "14", "29", "580", "44.62%", "-5.38%"],
        ],
        { cash: "19.72", cost: "0.28", turnover: "10.77%", gap: "0" },
      ),
      note: {
        en: "New money only: nothing is sold, 300 in cash buys 14, and the cost of 0.1% is paid from it.",
        ko: "새 자금만 사용: 아무것도 팔지 않고 현금 300으로 14주를 사며 비용 0.1%도 현금에서 냅니다.",
      },
    },
  ],
  failures: [
    {
      formula: '=SMALLCAP.REBALANCE({"IWN";"IWO"},{70;15},{0.7;0.5},{10;20})',
      error: new InputError("targetsExceedOne", { total: 1.2 }),
    },
    {
      formula: '=SMALLCAP.REBALANCE({"IWN";"IWO"},{0;0},{0.5;0.5},{10;20})',
      error: new InputError("worthNothing", { value: 0 }),
    },
    {
      formula: '=SMALLCAP.REBALANCE({"IWN";"IWO"},{70;15},{0.5;0.5},{10;20},-100,"nosell")',
      error: new InputError("cashOutOfReach", { shortfall: 100 }),
    },
  ],
};
