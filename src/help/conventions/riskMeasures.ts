import type { Convention } from "./convention.ts";

/** How risk is measured. */
export const riskMeasures: readonly Convention[] = [
  {
    functions: ["RISK"],
    matter: { en: "sharpe", ko: "sharpe" },
    ours: {
      en: "Mean excess return ÷ its standard deviation (n − 1), × √periods",
      ko: "평균 초과수익률 ÷ 표준편차(n − 1) × √기간 수",
    },
    follows: {
      en: "empyrical, ffn, quantstats, PerformanceAnalytics 2.1",
      ko: "empyrical, ffn, quantstats, PerformanceAnalytics 2.1",
    },
    others: {
      en: "Compound return ÷ volatility",
      ko: "복리 수익률 ÷ 변동성",
    },
    choose: "method: geometric",
  },
  {
    functions: ["RISK"],
    matter: { en: "downside, sortino, semideviation", ko: "downside, sortino, semideviation" },
    ours: {
      en: "Shortfalls squared over the number of all periods",
      ko: "부족분의 제곱을 전체 기간 수로 나눕니다",
    },
    follows: {
      en: "empyrical, ffn, quantstats, PerformanceAnalytics (method=full)",
      ko: "empyrical, ffn, quantstats, PerformanceAnalytics(method=full)",
    },
    others: {
      en: "PerformanceAnalytics method=subset: over the number of shortfalls",
      ko: "PerformanceAnalytics method=subset: 부족한 기간 수로 나눕니다",
    },
    choose: "method: subset",
  },
  {
    functions: ["RISK"],
    matter: { en: "Sign of maxDrawdown", ko: "maxDrawdown의 부호" },
    ours: { en: "Negative", ko: "음수" },
    follows: { en: "empyrical, ffn, quantstats", ko: "empyrical, ffn, quantstats" },
    others: {
      en: "PerformanceAnalytics tells losses as positive",
      ko: "PerformanceAnalytics는 손실을 양수로 표시합니다",
    },
    choose: null,
  },
  {
    functions: ["RISK"],
    matter: { en: "ulcer", ko: "ulcer" },
    ours: { en: "Drawdowns squared over n", ko: "낙폭 제곱의 합을 n으로 나눕니다" },
    follows: { en: "PerformanceAnalytics", ko: "PerformanceAnalytics" },
    others: { en: "quantstats divides by n − 1", ko: "quantstats는 n − 1로 나눕니다" },
    choose: "method: sample",
  },
  {
    functions: ["RISK"],
    matter: { en: "Growth a year in calmar", ko: "calmar의 연 성장률" },
    ours: { en: "By the number of periods", ko: "기간 수 기준" },
    follows: {
      en: "empyrical, PerformanceAnalytics, quantstats",
      ko: "empyrical, PerformanceAnalytics, quantstats",
    },
    others: { en: "ffn by calendar days", ko: "ffn은 달력 일수 기준" },
    choose: "method: calendar",
  },
  {
    functions: ["RISK"],
    matter: { en: "var, es", ko: "var, es" },
    ours: {
      en: "Historical at 95%, between two returns as Excel's PERCENTILE.INC; a loss is negative",
      ko: "과거 수익률의 95%, 두 값 사이는 Excel PERCENTILE.INC 방식. 손실은 음수",
    },
    follows: { en: "PerformanceAnalytics method=historical", ko: "PerformanceAnalytics method=historical" },
    others: {
      en: "quantstats: gaussianSample, and belowGaussian for es; PerformanceAnalytics: gaussian, and modified by default, where its modified es goes by Edgeworth and ours by the mean of the same quantile (Maillard 2012)",
      ko: "quantstats: gaussianSample, es는 belowGaussian. PerformanceAnalytics: gaussian, 기본값은 modified이며 그 modified es는 에지워스 전개, 우리 것은 같은 분위수의 평균(Maillard 2012)입니다",
    },
    choose: "method: gaussian, gaussianSample, modified, belowGaussian",
  },
  {
    functions: ["RISK"],
    matter: { en: "skewness, kurtosis", ko: "skewness, kurtosis" },
    ours: {
      en: "Adjusted for bias, as Excel's SKEW and KURT",
      ko: "편향을 보정한 값(Excel SKEW, KURT와 같음)",
    },
    follows: { en: "ffn, quantstats", ko: "ffn, quantstats" },
    others: {
      en: "PerformanceAnalytics by default: moments, not adjusted",
      ko: "PerformanceAnalytics 기본값: 보정하지 않은 적률",
    },
    choose: "method: population, moment",
  },
  {
    functions: ["RISK"],
    matter: { en: "alpha a year", ko: "연간 alpha" },
    ours: { en: "Alpha a period × periods", ko: "기간별 alpha × 기간 수" },
    follows: {
      en: "quantstats; PerformanceAnalytics CAPM.alpha, there a period",
      ko: "quantstats. PerformanceAnalytics CAPM.alpha는 기간별 값",
    },
    others: { en: "empyrical compounds it", ko: "empyrical은 복리로 계산합니다" },
    choose: "method: geometric, period",
  },
  {
    functions: ["RISK"],
    matter: { en: "upCapture, downCapture", ko: "upCapture, downCapture" },
    ours: {
      en: "Geometric mean return a period of either, one over the other",
      ko: "각각의 기간당 기하평균 수익률의 비율",
    },
    follows: {
      en: "Our choice: it does not grow with the number of periods",
      ko: "자체 선택: 기간 수에 따라 커지지 않습니다",
    },
    others: {
      en: "PerformanceAnalytics: arithmetic means, or compounded over all such periods; empyrical: of annualised returns",
      ko: "PerformanceAnalytics: 산술평균 또는 해당 기간 전체의 복리. empyrical: 연환산 수익률의 비율",
    },
    choose: "method: arithmetic, cumulative, annualised",
  },
  {
    functions: ["RISK"],
    matter: { en: "Periods in which the benchmark stood still", ko: "벤치마크가 변하지 않은 기간" },
    ours: { en: "Neither up nor down", ko: "상승도 하락도 아님" },
    follows: { en: "Our own rule", ko: "자체 규칙" },
    others: {
      en: "PerformanceAnalytics counts them as down in capture",
      ko: "PerformanceAnalytics는 참여율에서 하락으로 셉니다",
    },
    choose: "method: arithmeticNotUp, cumulativeNotUp",
  },
  {
    functions: ["RISK"],
    matter: { en: "informationRatio, treynor", ko: "informationRatio, treynor" },
    ours: { en: "From mean returns", ko: "평균 수익률 기준" },
    follows: { en: "empyrical and ffn, for informationRatio", ko: "empyrical, ffn(informationRatio)" },
    others: {
      en: "PerformanceAnalytics: from compound returns",
      ko: "PerformanceAnalytics: 복리 수익률 기준",
    },
    choose: "method: geometric",
  },
  {
    functions: ["RATEBETA"],
    matter: { en: "Standard error and lag", ko: "표준오차와 시차" },
    ours: {
      en: "Bartlett weights, no prewhitening, no small-sample correction; lag ⌊4·(n ÷ 100)^(2/9)⌋",
      ko: "바틀릿 가중치, 사전 백색화와 소표본 보정 없음. 시차 ⌊4·(n ÷ 100)^(2/9)⌋",
    },
    follows: {
      en: "R sandwich NeweyWest, prewhite=FALSE, adjust=FALSE",
      ko: "R sandwich NeweyWest, prewhite=FALSE, adjust=FALSE",
    },
    others: {
      en: "sandwich by default prewhitens and picks the lag from the data; lag auto takes its lag without the prewhitening; adjust=TRUE is errors=adjusted, lm's own errors leastSquares",
      ko: "sandwich 기본값은 사전 백색화 후 자료로 시차를 정합니다. lag=auto는 백색화 없이 같은 시차를 쓰고, adjust=TRUE는 errors=adjusted, lm의 표준오차는 leastSquares입니다",
    },
    choose: "lag, errors",
  },
  {
    functions: ["RISK"],
    matter: { en: "correlation", ko: "correlation" },
    ours: { en: "Pearson's, of the returns", ko: "수익률의 피어슨 상관계수" },
    follows: { en: "Excel CORREL, ffn, R cor", ko: "Excel CORREL, ffn, R cor" },
    others: { en: 'R cor(method="spearman"): of the ranks', ko: 'R cor(method="spearman"): 순위의 상관계수' },
    choose: "method: spearman",
  },
];
