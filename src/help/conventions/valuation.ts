import type { Convention } from "./convention.ts";

/** How P/Es are put together and compared. */
export const valuation: readonly Convention[] = [
  {
    functions: ["PORTFOLIOPE"],
    matter: { en: "Loss-makers in the P/E of a basket", ko: "묶음 PER에서 적자 기업" },
    ours: { en: "Left out (exNegative)", ko: "제외(exNegative)" },
    follows: {
      en: "FTSE Russell (P/E Ex-Neg Earnings), iShares",
      ko: "FTSE 러셀(P/E Ex-Neg Earnings), iShares",
    },
    others: {
      en: "Morningstar leaves them out and counts P/Es above 60 as 60; S&P Dow Jones Indices counts losses against earnings",
      ko: "모닝스타는 제외하고 60을 넘는 PER을 60으로 계산합니다. S&P 다우존스 지수는 손실을 이익에서 뺍니다",
    },
    choose: "method: exNegCap60, aggregate, arithmetic",
  },
  {
    functions: ["PERGAP", "PERHIST"],
    matter: { en: "P/Es worked out by different methods", ko: "산출 방식이 다른 PER" },
    ours: {
      en: "Not compared unless asked for: #N/A names both methods. Of two unstated methods only those of one publisher are alike",
      ko: "비교하지 않고 #N/A로 두 방식을 알립니다. 방식이 공개되지 않은 PER은 같은 발표 기관의 것끼리만 비교합니다",
    },
    follows: { en: "Our own rule", ko: "자체 규칙" },
    others: {
      en: "Index publishers disagree on loss-makers (see PORTFOLIOPE), so that their P/Es of one index differ",
      ko: "지수 발표 기관마다 적자 기업 처리가 달라(PORTFOLIOPE 참고) 같은 지수라도 PER이 다릅니다",
    },
    choose: "basis: trailingAny, forwardAny",
  },
  {
    functions: ["PERHIST"],
    matter: { en: "Equal values in a percentile", ko: "백분위에서 같은 값" },
    ours: { en: "Counted half", ko: "절반으로 계산" },
    follows: { en: 'scipy percentileofscore, kind="mean"', ko: 'scipy percentileofscore, kind="mean"' },
    others: {
      en: "scipy's other kinds: rank (its default), weak, strict",
      ko: "scipy의 다른 방식: rank(기본값), weak, strict",
    },
    choose: "percentileRank, percentileUpTo, percentileBelow",
  },
  {
    functions: ["PERHIST", "ROTATION"],
    matter: { en: "Standard deviation in z", ko: "z의 표준편차" },
    ours: { en: "Of a sample, n − 1", ko: "표본표준편차, n − 1" },
    follows: { en: "pandas (ddof=1)", ko: "pandas(ddof=1)" },
    others: { en: "numpy divides by n", ko: "numpy는 n으로 나눕니다" },
    choose: null,
  },
];
