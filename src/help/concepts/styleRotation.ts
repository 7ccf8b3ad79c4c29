import type { Concept } from "./concept.ts";

export const styleRotation: Concept = {
  id: "rotation",
  title: { en: "Style spread and rotation", ko: "스타일 스프레드와 로테이션" },
  lead: {
    en: "Value against growth, small against large: by how much one led over a window, and whether the lead is turning.",
    ko: "가치 대 성장, 소형 대 대형. 일정 기간 어느 쪽이 얼마나 앞섰는지, 우위가 바뀌고 있는지를 봅니다.",
  },
  functions: ["STYLESPREAD", "ROTATION", "STYLECHECK", "FUNDRETURN"],
  chapters: [
    {
      heading: { en: "The spread: one window", ko: "스프레드: 한 기간" },
      paragraphs: [
        {
          en: "v and g are total returns, dividends reinvested, of the value and the growth fund over exactly the same days. The plain difference is the default, as index publishers quote it; the geometric one is what a dollar in value ended with over a dollar in growth.",
          ko: "v와 g는 정확히 같은 날짜 사이의 가치주 펀드와 성장주 펀드의 총수익률(배당 재투자)입니다. 기본값은 지수 발표 기관이 쓰는 단순 차이입니다. geometric은 성장주에 넣은 1달러에 견준 가치주 1달러의 결과입니다.",
        },
      ],
      formula: ["arithmetic = v − g", "geometric = (1 + v) ÷ (1 + g) − 1"],
      examples: [
        {
          formula: '=SMALLCAP.FUNDRETURN({"IWN";"IWO"},"1Y","total","2022-12-31")',
          result: [["-14.77%"], ["-26.26%"]],
          note: { en: "Both lost in 2022.", ko: "2022년에는 둘 다 하락했습니다." },
        },
        {
          formula: '=SMALLCAP.STYLESPREAD("IWN","IWO","1Y",,"2022-12-31")',
          result: "11.49%",
          note: {
            en: "−14.77% − (−26.26%): value led by 11.5 points while losing money.",
            ko: "−14.77% − (−26.26%): 가치주도 하락했지만 11.5%p 앞섰습니다.",
          },
        },
        {
          formula: '=SMALLCAP.STYLESPREAD("IWN","IWO","1Y","geometric","2022-12-31")',
          result: "15.58%",
          note: {
            en: "0.8523 ÷ 0.7374 − 1: who held value ended the year with 15.6% more.",
            ko: "0.8523 ÷ 0.7374 − 1: 가치주를 들고 있었다면 연말 자산이 15.6% 더 많았습니다.",
          },
        },
      ],
    },
    {
      heading: { en: "Rotation: month by month", ko: "로테이션: 달마다" },
      paragraphs: [
        {
          en: "Divide the total-return index of one fund by that of the other at every month end. The ratio rises while the first leads. The run counts months in one direction; the signal says on which side of its own average the ratio stands. They answer different questions, and may disagree. z is the distance from that average in sample standard deviations s of the same m months.",
          ko: "월말마다 한 펀드의 총수익 지수를 다른 펀드의 지수로 나눕니다. 첫째 펀드가 앞서면 비율이 오릅니다. run은 같은 방향으로 이어진 개월 수, signal은 비율이 자기 평균의 어느 쪽에 있는지입니다. 서로 다른 물음이므로 답이 엇갈릴 수 있습니다. z는 그 평균에서 떨어진 거리를 같은 m개월의 표본표준편차 s로 나눈 값입니다.",
        },
      ],
      formula: [
        "ratio(t) = (N(t) ÷ D(t)) ÷ (N(1) ÷ D(1))",
        "average(t) = mean(ratio(t − m + 1 … t))",
        "signal(t) = sign(ratio(t) − average(t))",
        "z(t) = (ratio(t) − average(t)) ÷ s(t)",
      ],
      examples: [
        {
          formula: '=SMALLCAP.ROTATION("IWF","IWD","run",,"2022-12-31")',
          result: "-5",
          note: {
            en: "By the end of 2022 large growth had lost to large value five months running.",
            ko: "2022년 말까지 대형 성장주가 대형 가치주에 다섯 달 연속 뒤졌습니다.",
          },
        },
        {
          formula: '=SMALLCAP.ROTATION("IWN","IWO","run",,"2022-12-31")',
          result: "-1",
          note: {
            en: "Among small caps value lost to growth in December …",
            ko: "소형주에서는 12월에 가치주가 성장주에 뒤졌지만 …",
          },
        },
        {
          formula: '=SMALLCAP.ROTATION("IWN","IWO","signal",12,"2022-12-31")',
          result: "1",
          note: {
            en: "… yet the ratio, 1.904, stood above its twelve-month average of 1.882.",
            ko: "… 비율 1.904는 12개월 평균 1.882보다 높았습니다.",
          },
        },
      ],
    },
    {
      heading: { en: "A check on the figures", ko: "수치 점검" },
      paragraphs: [
        {
          en: "A blend index is its value and its growth half, so its return lies between theirs. One that does not, by more than costs explain, means that a price, a dividend or a date is wrong.",
          ko: "혼합형 지수는 가치 절반과 성장 절반으로 이루어지므로 수익률도 둘 사이에 있습니다. 비용으로 설명되지 않을 만큼 벗어나면 가격, 배당, 날짜 가운데 무언가가 틀린 것입니다.",
        },
      ],
      examples: [
        {
          formula: '=SMALLCAP.STYLECHECK("IWM","IWN","IWO",,"1Y","2022-12-31")',
          result: "0",
          note: { en: "IWM lies between IWN and IWO.", ko: "IWM은 IWN과 IWO 사이에 있습니다." },
        },
      ],
    },
    {
      heading: { en: "What it does not say", ko: "말해 주지 않는 것" },
      paragraphs: [
        {
          en: "A run or a signal describes months that are over; neither forecasts. Months are counted once closed, from their last trading day. Styles are the index publisher's: a stock may be part value, part growth, and two publishers cut the same market differently.",
          ko: "run과 signal은 지나간 달을 요약할 뿐 전망이 아닙니다. 달은 마지막 거래일이 지나야 셉니다. 스타일은 지수 발표 기관의 분류입니다. 한 종목이 일부는 가치, 일부는 성장일 수 있고 기관마다 시장을 다르게 나눕니다.",
        },
      ],
    },
  ],
};
