import { DataError, InputError, MathError } from "../../errors.ts";
import type { HelpTopic } from "./helpTopic.ts";

export const perHist: HelpTopic = {
  id: "PERHIST",
  formula: [
    "upside = m ÷ a − 1",
    "gap = a ÷ m − 1",
    "z = (a − m) ÷ s",
    "percentile = (below + equal ÷ 2) ÷ n",
    "harmonic = n ÷ Σ (1 ÷ PER)",
  ],
  where: {
    en: "a is the P/E now; m the arithmetic mean, s the sample standard deviation (n − 1) and n the number of the past P/Es; below and equal count those lower than a and equal to it.",
    ko: "a는 현재 PER, m은 과거 PER의 산술평균, s는 표본표준편차(n − 1), n은 개수입니다. below와 equal은 a보다 낮은 값과 같은 값의 개수입니다.",
  },
  gives: {
    en: "A fraction for upside, gap and percentile; a multiple for mean, median and harmonic; standard deviations for z.",
    ko: "upside, gap, percentile은 소수, mean, median, harmonic은 배수, z는 표준편차 단위입니다.",
  },
  examples: [
    {
      formula: '=SMALLCAP.PERHIST(20,{10;20;30;40},"percentile")',
      result: "37.50%",
      note: {
        en: "One of four is lower and one is equal, which counts half.",
        ko: "넷 중 하나가 더 낮고 하나가 같습니다. 같은 값은 절반으로 셉니다.",
      },
    },
    {
      formula: '=SMALLCAP.PERHIST(12,{10;14;18},"z")',
      result: "-0.50",
      note: {
        en: "Mean 14, standard deviation 4: half a deviation below.",
        ko: "평균 14, 표준편차 4: 평균보다 표준편차의 절반만큼 낮습니다.",
      },
    },
    {
      formula: '=SMALLCAP.PERHIST("IWM",,"count",10,"2022-12-31")',
      result: "10",
      note: {
        en: "How many P/Es of one basis and method are known for the ten years: ask before trusting a mean.",
        ko: "10년 동안 이익 기준과 산출 방식이 같은 PER이 몇 개인지 보여 줍니다. 평균을 믿기 전에 확인하세요.",
      },
    },
  ],
  failures: [
    {
      formula: "=SMALLCAP.PERHIST(12,{15;-3})",
      error: new InputError("mustBePositive", { argument: "history" }),
    },
    {
      formula: '=SMALLCAP.PERHIST("IJR",,"percentile",10,"2019-03-31")',
      error: new DataError("tooFew", { subject: "IJR P/E", needed: 2, found: 1 }),
    },
    {
      formula: '=SMALLCAP.PERHIST(12,{15;15},"z")',
      error: new MathError("undefinedMaths", { what: "P/E z" }),
    },
  ],
  article: {
    formula: "=SMALLCAP.PERHIST(12.1,{16.2;16.2})",
    result: "33.88%",
    note: {
      en: "The article quotes 12.1 for IWN and a ten-year mean of 16.2: back at its mean it would stand 33.9% higher.",
      ko: "기사는 IWN의 PER을 12.1배, 10년 평균을 16.2배로 인용합니다. 평균으로 돌아가면 33.9% 상승입니다.",
    },
  },
};
