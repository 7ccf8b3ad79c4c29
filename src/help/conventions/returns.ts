import type { Convention } from "./convention.ts";

/** How returns are compounded, annualised and set against each other. */
export const returns: readonly Convention[] = [
  {
    functions: ["STYLESPREAD"],
    matter: { en: "Spread of two returns", ko: "두 수익률의 스프레드" },
    ours: {
      en: "Each leg compounded over the window, then subtracted (arithmetic)",
      ko: "각각 기간 전체를 복리로 계산한 뒤 뺍니다(arithmetic)",
    },
    follows: {
      en: "PerformanceAnalytics Return.annualized.excess, geometric=FALSE (there per year: annualised here)",
      ko: "PerformanceAnalytics Return.annualized.excess, geometric=FALSE(그곳에서는 연환산이며 여기서는 annualised)",
    },
    others: {
      en: "The same with geometric=TRUE divides; studies with factor returns such as Ken French's add up the monthly differences",
      ko: "geometric=TRUE는 나눗셈을 씁니다. 켄 프렌치 자료 같은 팩터 수익률 연구는 월별 차이를 더합니다",
    },
    choose: "method: geometric, log, annualised",
  },
  {
    functions: ["FUNDRETURN", "STYLESPREAD"],
    matter: { en: "A year, when annualising between dates", ko: "날짜 사이를 연환산할 때의 1년" },
    ours: { en: "Actual days ÷ 365.25", ko: "실제 일수 ÷ 365.25" },
    follows: { en: "ffn", ko: "ffn" },
    others: {
      en: "empyrical and PerformanceAnalytics count periods: 12 months or 252 days are a year",
      ko: "empyrical과 PerformanceAnalytics는 기간 수를 셉니다(12개월 또는 252일이 1년)",
    },
    choose: null,
  },
  {
    functions: ["FUNDRETURN", "ETF"],
    matter: { en: "Windows of several years", ko: "여러 해의 기간" },
    ours: { en: "The whole return, not per year (total)", ko: "연환산하지 않은 전체 수익률(total)" },
    follows: { en: "empyrical cum_returns_final", ko: "empyrical cum_returns_final" },
    others: {
      en: "ffn states windows of three years and more per year",
      ko: "ffn은 3년 이상의 기간을 연환산합니다",
    },
    choose: "FUNDRETURN method: annualised",
  },
  {
    functions: ["ETFHISTORY", "FUNDRETURN", "STYLESPREAD", "STYLECHECK", "ROTATION"],
    matter: { en: "A period without a figure", ko: "자료가 없는 기간" },
    ours: {
      en: "Missing: never filled, and the dates of two legs are those both have",
      ko: "빈 값: 채우지 않으며, 두 펀드는 둘 다 자료가 있는 날짜만 씁니다",
    },
    follows: { en: "Our own rule", ko: "자체 규칙" },
    others: {
      en: "empyrical counts it as a period without return",
      ko: "empyrical은 수익률 0인 기간으로 봅니다",
    },
    choose: null,
  },
];
