import type { Convention } from "./convention.ts";

/** How portfolios are watched and brought back. */
export const portfolios: readonly Convention[] = [
  {
    functions: ["DRIFT", "REBALANCE"],
    matter: { en: "When a weight is out of its band", ko: "비중이 허용 범위를 벗어나는 기준" },
    ours: {
      en: "DRIFT: 5 points or a quarter of the target, whichever is less (5/25). REBALANCE: no band",
      ko: "DRIFT: 5%p와 목표의 25% 중 작은 쪽(5/25). REBALANCE: 허용 범위 없음",
    },
    follows: { en: "Swedroe's 5/25 rule", ko: "스웨드로의 5/25 규칙" },
    others: { en: "Daryanani: a part of the target alone", ko: "다리아나니: 목표에 대한 비율만" },
    choose: "rule: abs:0.05, rel:0.2; options: band=rel:0.2",
  },
  {
    functions: ["REBALANCE"],
    matter: { en: "Nearest whole lots", ko: "가장 가까운 정수 거래 단위" },
    ours: {
      en: "Least sum of squared distances from the targets; the same answer every time, with a certificate",
      ko: "목표와의 거리 제곱합이 최소. 항상 같은 답이며 최적 여부를 증명합니다",
    },
    follows: { en: "Exact optima by enumeration", ko: "전수 열거로 구한 최적해" },
    others: {
      en: "PyPortfolioOpt: least sum of absolute amounts, or a greedy rule; portfolio-allocation: a random search",
      ko: "PyPortfolioOpt: 절대 금액의 합이 최소이거나 탐욕 규칙. portfolio-allocation: 무작위 탐색",
    },
    choose: null,
  },
  {
    functions: ["REBALANCE"],
    matter: { en: "turnover", ko: "회전율" },
    ours: {
      en: "Half of all trades, cash not counted, over the value before",
      ko: "전체 매매의 절반(현금 제외) ÷ 매매 전 가치",
    },
    follows: { en: "Boyd et al. (2017), cvxportfolio", ko: "Boyd 외(2017), cvxportfolio" },
    others: {
      en: "Fund reports: the lesser of purchases and sales over average assets",
      ko: "펀드 보고서: 매수와 매도 중 작은 쪽 ÷ 평균 자산",
    },
    choose: null,
  },
];
