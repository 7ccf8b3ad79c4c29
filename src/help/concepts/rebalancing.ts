import type { Concept } from "./concept.ts";
import { rebalanceTable, withinBands } from "../rebalanceTable.ts";

export const rebalancing: Concept = {
  id: "rebalancing",
  title: { en: "Rebalancing and its certificate", ko: "리밸런싱과 최적성 증명" },
  lead: {
    en: "When to trade, what to trade in whole lots, and how to know that nothing better was overlooked.",
    ko: "언제 매매하고, 정수 주 단위로 무엇을 매매하며, 더 나은 답을 놓치지 않았음을 어떻게 아는지 설명합니다.",
  },
  functions: ["REBALANCE", "DRIFT", "CORESATELLITE"],
  chapters: [
    {
      heading: { en: "When: bands", ko: "언제: 허용 범위" },
      paragraphs: [
        {
          en: "A line is left alone while its weight is within a band of its target. 5/25 allows five points or a quarter of the target, whichever is smaller: five points for large lines, a quarter for small ones.",
          ko: "비중이 목표의 허용 범위 안에 있으면 그대로 둡니다. 5/25 규칙은 5%p와 목표의 25% 가운데 작은 쪽까지 허용합니다. 큰 종목에는 5%p, 작은 종목에는 25%가 적용됩니다.",
        },
      ],
      formula: ["drift = weight − target", "5/25: out ⇔ |drift| > min(0.05, 0.25 × target)"],
      examples: [
        {
          formula: "=SMALLCAP.DRIFT({0.58;0.13;0.29},{0.6;0.1;0.3})",
          result: [
            ["-2.0%", "in"],
            ["3.0%", "out"],
            ["-1.0%", "in"],
          ],
          note: {
            en: "The line with a target of 10% may drift 2.5 points, not five.",
            ko: "목표가 10%인 종목의 허용 범위는 5%p가 아니라 2.5%p입니다.",
          },
        },
      ],
    },
    {
      heading: { en: "What: whole lots", ko: "무엇을: 정수 주" },
      paragraphs: [
        {
          en: "p are prices, h shares before and s after, w targets, V the value with cash, c the cost of trading, κ the aversion to it. Shares are whole, cash never falls below its floor, caps on groups hold. Rounding each line by itself may overspend or miss the best; so whole portfolios are searched.",
          ko: "p는 가격, h와 s는 매매 전후의 주식 수, w는 목표 비중, V는 현금을 포함한 가치, c는 매매 비용, κ는 비용 회피입니다. 주식 수는 정수이고, 현금은 하한 아래로 내려가지 않으며, 그룹 상한을 지킵니다. 종목마다 따로 반올림하면 돈이 모자라거나 최선을 놓칠 수 있어 포트폴리오 전체를 탐색합니다.",
        },
      ],
      formula: ["objective = ½ Σ (p·s ÷ V − w)² + κ Σ c·p·|s − h| ÷ V", "turnover = Σ p·|s − h| ÷ 2V"],
      examples: [
        {
          formula: '=SMALLCAP.REBALANCE({"IWN";"IWO"},{7;1},{0.5;0.5},{30;47},100)',
          result: rebalanceTable(
            [
              ["IWN", "30", "7", "50%", "-2", "5", "150", "42.02%", "-7.98%"],
              ["IWO", "47", "1", "50%", "3", "4", "188", "52.66%", "2.66%"],
            ],
            { cash: "19", cost: "0", turnover: "28.15%", gap: "0" },
          ),
          note: {
            en: "Example prices; 357 in all. Half is 5.95 shares of the one and 3.80 of the other, but 6 and 4 cost 368. Of what can be paid, 5 and 4 come nearest: ½ × (0.0798² + 0.0266²) = 0.0035, against 0.0055 for 6 and 3.",
            ko: "가격은 예시이며 전체는 357입니다. 절반씩이면 5.95주와 3.80주이지만 6주와 4주에는 368이 듭니다. 살 수 있는 것 가운데 5주와 4주가 가장 가깝습니다: ½ × (0.0798² + 0.0266²) = 0.0035, 6주와 3주는 0.0055입니다.",
          },
        },
      ],
    },
    {
      heading: { en: "How good: the gap", ko: "얼마나 좋은가: gap" },
      paragraphs: [
        {
          en: "gap is the objective of the trades shown, less a bound that no trades within the same limits can undercut. 0 is a proof: nothing better exists. A positive gap says how much better other trades could be at most, when the search ended before it could rule them all out. The search counts steps and not seconds, so the same input gives the same trades on every desk.",
          ko: "gap은 표시된 매매의 목적함수 값에서, 같은 제약 안의 어떤 매매도 밑돌 수 없는 하한을 뺀 값입니다. 0이면 더 나은 답이 없다는 증명입니다. 양수면 모든 경우를 배제하기 전에 탐색이 끝났다는 뜻이며, 다른 매매가 최대 그만큼 나을 수 있습니다. 탐색은 시간이 아니라 단계를 세므로 입력이 같으면 누구의 자리에서나 매매가 같습니다.",
        },
      ],
    },
    {
      heading: { en: "Options", ko: "옵션" },
      paragraphs: [
        {
          en: 'Written as text, a semicolon between two: "band=5/25; to=edge; nosell; lot=1; cost=0.001; mincash=0.01; mintrade=500; cap=small:0.3".',
          ko: '글자로 쓰고 세미콜론으로 나눕니다: "band=5/25; to=edge; nosell; lot=1; cost=0.001; mincash=0.01; mintrade=500; cap=small:0.3".',
        },
      ],
      examples: [withinBands],
    },
  ],
};
