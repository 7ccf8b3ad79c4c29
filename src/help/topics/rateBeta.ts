import { DataError, InputError, MathError } from "../../errors.ts";
import type { HelpTopic } from "./helpTopic.ts";

export const rateBeta: HelpTopic = {
  id: "RATEBETA",
  formula: [
    "r(t) = a + b·Δy(t) + c·m(t) + u(t)",
    "Var(b) = Σ (1 − |l| ÷ (L + 1)) Σ x(t)·u(t)·x(t−l)·u(t−l) ÷ (Σ x²)²,  |l| ≤ L",
    "L = ⌊4·(n ÷ 100)^(2/9)⌋",
  ],
  where: {
    en: "r are monthly returns, Δy changes of the yield, m the market or other factors, where given, x what Δy has of its own (less its mean and what m explains of it), u the residuals, L the lag, n the months (Newey and West 1987).",
    ko: "r은 월간 수익률, Δy는 금리 변화, m은 시장 등 다른 요인(있을 때), x는 평균과 m이 설명하는 부분을 뺀 Δy, u는 잔차, L은 시차, n은 개월 수입니다(Newey–West 1987).",
  },
  gives: {
    en: "A row of headers and a row for each series: slope, its standard error, t, R² and n, then slope, error and t of each further factor. A slope of −4 is a loss of 4% for a rise of one point.",
    ko: "제목 행과 시계열별 한 행: 기울기(slope), 표준오차, t, R², n, 그다음 다른 요인마다 기울기, 표준오차, t. 기울기 −4는 금리가 1%p 오를 때 4% 손실을 뜻합니다.",
  },
  examples: [
    {
      formula: "=SMALLCAP.RATEBETA({0.01;0.03;0.02;0.06},{0;0.01;0.02;0.03},0)",
      result: [
        ["series", "slope", "standard error", "t", "R²", "n"],
        ["returns", "1.40", "0.33", "4.27", "0.70", "4"],
      ],
      note: {
        en: "Returns and yield changes of your own, errors taken as uncorrelated.",
        ko: "직접 입력한 수익률과 금리 변화. 오차에 상관이 없다고 봅니다.",
      },
    },
    {
      formula:
        "=SMALLCAP.RATEBETA({0.01;0.03;0.02;0.06;0.01;0.04},{0;0.01;0.02;0.03;0.02;0.01},0,,,{0.02;0.01;0;0.04;-0.01;0.03})",
      result: [
        [
          "series",
          "slope",
          "standard error",
          "t",
          "R²",
          "n",
          "market slope",
          "market standard error",
          "market t",
        ],
        ["returns", "0.93", "0.26", "3.53", "0.89", "6", "0.80", "0.08", "10.41"],
      ],
      note: {
        en: "With the market beside the yield: what a rise does to the fund beyond what the market does.",
        ko: "금리와 시장을 함께: 시장의 움직임을 뺀 금리의 영향입니다.",
      },
    },
    {
      formula: '=SMALLCAP.RATEBETA("IWM","DGS2",,"5Y","2022-12-31")',
      result: [
        ["series", "slope", "standard error", "t", "R²", "n"],
        ["IWM", "2.25", "6.85", "0.33", "0.01", "60"],
      ],
      note: {
        en: "In the five years to 2022 two-year yields explained next to nothing: t is 0.33.",
        ko: "2022년까지 5년 동안 2년물 금리는 거의 아무것도 설명하지 못했습니다. t값은 0.33입니다.",
      },
    },
  ],
  failures: [
    {
      formula: '=SMALLCAP.RATEBETA({0.01;0.02;0.03},"DGS2")',
      error: new InputError("mixedSources", { first: "series", second: "yieldChanges" }),
    },
    {
      formula: '=SMALLCAP.RATEBETA("IWM","NOSUCHSERIES")',
      error: new DataError("unknownSeries", { series: "NOSUCHSERIES" }),
    },
    {
      formula: "=SMALLCAP.RATEBETA({0.01;0.03;0.02},{0.01;0.01;0.01})",
      error: new MathError("undefinedMaths", { what: "rate beta" }),
    },
  ],
};
