import { DataError } from "../../errors.ts";
import type { Concept } from "./concept.ts";

const BASKET = "{0.5;0.3;0.2},{15;80;-25}";

export const peMethods: Concept = {
  id: "pe",
  title: { en: "P/E methods, and like with like", ko: "PER 산출 방식과 같은 기준의 비교" },
  lead: {
    en: "One fund has several P/Es on one day. Which one a figure is decides what it may be compared with.",
    ko: "같은 날 같은 펀드에도 PER이 여럿 있습니다. 어떤 PER인지에 따라 비교할 수 있는 상대가 달라집니다.",
  },
  functions: ["PORTFOLIOPE", "PERGAP", "PERHIST", "ETF"],
  chapters: [
    {
      heading: { en: "Basis: which earnings", ko: "이익 기준(basis): 어느 이익인가" },
      paragraphs: [],
      rows: [
        [
          { en: "trailing", ko: "trailing" },
          { en: "Those of the last twelve months.", ko: "최근 12개월 동안의 실제 이익." },
        ],
        [
          { en: "forward", ko: "forward" },
          { en: "Those that analysts expect for the next twelve.", ko: "앞으로 12개월에 대한 예상 이익." },
        ],
        [
          { en: "trailingAny, forwardAny", ko: "trailingAny, forwardAny" },
          {
            en: "The same earnings; PERGAP then also compares P/Es worked out by unlike methods, though not of unlike dates.",
            ko: "이익은 같습니다. PERGAP은 산출 방식이 다른 PER도 비교하지만 기준일은 45일 이내여야 합니다.",
          },
        ],
      ],
    },
    {
      heading: { en: "Four methods", ko: "네 가지 방식" },
      paragraphs: [
        {
          en: "They differ in what they do with companies that lose money, of which small-cap indices hold many. w are weights, P/E is that of a company, e = 1 ÷ P/E its earnings yield, negative for a loss.",
          ko: "방식의 차이는 적자 기업을 다루는 법에 있습니다. 소형주 지수에는 적자 기업이 많습니다. w는 비중, PER은 기업의 PER, e = 1 ÷ PER은 이익수익률이며 적자면 음수입니다.",
        },
      ],
      formula: [
        "exNegative = Σ w ÷ Σ w·e,  e > 0",
        "exNegCap60 = Σ w ÷ Σ w·max(e, 1 ÷ 60),  e > 0",
        "aggregate = 1 ÷ Σ w·e",
        "arithmetic = Σ w ÷ e",
      ],
      rows: [
        [
          { en: "exNegative", ko: "exNegative" },
          {
            en: "Leaves losses out: FTSE Russell (P/E Ex-Neg Earnings), iShares.",
            ko: "적자 기업을 뺍니다: FTSE 러셀(P/E Ex-Neg Earnings), iShares.",
          },
        ],
        [
          { en: "exNegCap60", ko: "exNegCap60" },
          {
            en: "Leaves losses out and counts a P/E above 60 as 60: Morningstar.",
            ko: "적자 기업을 빼고 60이 넘는 PER은 60으로 셉니다: 모닝스타.",
          },
        ],
        [
          { en: "aggregate", ko: "aggregate" },
          {
            en: "All price over all earnings, losses subtracted: S&P Dow Jones Indices.",
            ko: "전체 가격을 손실까지 뺀 전체 이익으로 나눕니다: S&P 다우존스 지수.",
          },
        ],
        [
          { en: "arithmetic", ko: "arithmetic" },
          {
            en: "A plain average of multiples: for comparison only, since a single high P/E carries it away.",
            ko: "배수의 단순 가중평균입니다. 높은 PER 하나에 크게 끌려가므로 비교용으로만 씁니다.",
          },
        ],
      ],
    },
    {
      heading: { en: "One basket, four answers", ko: "같은 묶음, 네 가지 답" },
      paragraphs: [
        {
          en: "Half in a company at 15 times earnings, 30% in one at 80 times, 20% in one that loses a dollar for each 25 of price. The earnings on 100 of price are 3.333, 0.375 and −0.800.",
          ko: "비중 50%는 PER 15배, 30%는 80배, 20%는 가격 25달러마다 1달러를 잃는 기업입니다. 가격 100에 대한 이익은 각각 3.333, 0.375, −0.800입니다.",
        },
      ],
      examples: [
        {
          formula: `=SMALLCAP.PORTFOLIOPE(${BASKET})`,
          result: "21.57",
          note: { en: "80 ÷ (3.333 + 0.375).", ko: "80 ÷ (3.333 + 0.375)." },
        },
        {
          formula: `=SMALLCAP.PORTFOLIOPE(${BASKET},"exNegCap60")`,
          result: "20.87",
          note: {
            en: "80 ÷ (3.333 + 0.500): 30 at 60 times earn 0.5.",
            ko: "80 ÷ (3.333 + 0.500): 60배로 세면 가격 30의 이익은 0.5입니다.",
          },
        },
        {
          formula: `=SMALLCAP.PORTFOLIOPE(${BASKET},"aggregate")`,
          result: "34.38",
          note: {
            en: "100 ÷ (3.333 + 0.375 − 0.800): 59% dearer, with the same companies.",
            ko: "100 ÷ (3.333 + 0.375 − 0.800): 기업은 그대로인데 59% 더 비싸 보입니다.",
          },
        },
        {
          formula: `=SMALLCAP.PORTFOLIOPE(${BASKET},"arithmetic")`,
          result: "26.50",
          note: { en: "7.5 + 24 − 5.", ko: "7.5 + 24 − 5." },
        },
        {
          formula: `=SMALLCAP.PORTFOLIOPE(${BASKET},,"lossWeight")`,
          result: "20%",
          note: {
            en: "Say it beside a P/E without losses: so much of the basket is not in it.",
            ko: "적자 기업을 뺀 PER 옆에 함께 적으세요. 묶음의 이만큼이 PER에 들어 있지 않습니다.",
          },
        },
      ],
    },
    {
      heading: { en: "Like with like", ko: "같은 기준끼리" },
      paragraphs: [
        {
          en: 'Every P/E in SmallCap carries basis (trailing or forward earnings), method, source and date. PERGAP and PERHIST put two together only if basis and method are the same; PERGAP also wants them at most 45 days apart. A method the publisher does not state is "unstated"; two of those count as alike only from one publisher. Otherwise the cell is #N/A and names both methods. To compare them all the same, give PERGAP the basis trailingAny or forwardAny.',
          ko: 'SmallCap의 모든 PER에는 이익 기준(최근 12개월 또는 예상), 산출 방식, 출처, 기준일이 붙어 있습니다. PERGAP과 PERHIST는 이익 기준과 방식이 같은 것만 함께 쓰고, PERGAP은 기준일도 45일 이내여야 합니다. 발표 기관이 방식을 밝히지 않으면 "unstated"이며, 그런 둘은 같은 기관의 것일 때만 같은 방식으로 봅니다. 그 밖에는 #N/A로 두 방식을 알립니다. 그래도 비교하려면 PERGAP의 basis에 trailingAny나 forwardAny를 쓰세요.',
        },
      ],
      examples: [
        {
          formula: '=SMALLCAP.PERGAP("IWM","^GSPC",,,"2022-12-31")',
          result: new DataError("unlikePe", {
            fund: "IWM",
            fundMethod: "unstated (stockanalysis.com as published that day, 2022-08-30)",
            benchmark: "^GSPC",
            benchmarkMethod: "aggregate (S&P 500 reported earnings, after Robert Shiller, 2022-12-31)",
          }),
          note: {
            en: "One counts losses, of the other it is not known.",
            ko: "하나는 손실을 포함하고, 다른 하나는 알 수 없습니다.",
          },
        },
        {
          formula: '=SMALLCAP.PERGAP("IJR","SPY",,,"2019-03-31")',
          result: "-2.05%",
          note: {
            en: "Both trailing, both exNegCap60, of one day: 16.70 ÷ 17.05 − 1.",
            ko: "둘 다 최근 12개월 기준, exNegCap60, 같은 날의 값입니다: 16.70 ÷ 17.05 − 1.",
          },
        },
      ],
    },
    {
      heading: { en: "What the rule cannot see", ko: "규칙으로 가려지지 않는 것" },
      paragraphs: [
        {
          en: 'An unstated method may change from fund to fund within one publisher. SPSM and IJR follow the same index, so their P/Es must nearly agree; on the last day of 2021 one publisher showed 14.75 and 21.71, a gap of −32% between two copies of one portfolio. Ask for "pe method" beside every gap that matters, and distrust one between unstated figures.',
          ko: '방식을 밝히지 않은 기관은 펀드마다 다른 방식을 쓸 수 있습니다. SPSM과 IJR은 같은 지수를 따르므로 PER이 거의 같아야 합니다. 그런데 2021년 마지막 날 한 기관은 14.75와 21.71을 실었습니다. 같은 포트폴리오 사이에 −32%의 괴리가 생긴 것입니다. 중요한 괴리율 옆에는 "pe method"를 함께 조회하고, unstated끼리의 괴리율은 그대로 믿지 마세요.',
        },
      ],
      examples: [
        {
          formula: '=SMALLCAP.ETF({"SPSM";"IJR"},{"index","pe","pe method"},"2021-12-31")',
          result: [
            ["S&P SmallCap 600", "14.75", "unstated"],
            ["S&P SmallCap 600", "21.71", "unstated"],
          ],
          note: { en: "The same index, the same day.", ko: "같은 지수, 같은 날입니다." },
        },
      ],
    },
  ],
};
