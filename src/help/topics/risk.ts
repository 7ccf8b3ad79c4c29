import { DataError, InputError, MathError } from "../../errors.ts";
import type { HelpTopic } from "./helpTopic.ts";

export const risk: HelpTopic = {
  id: "RISK",
  formula: [
    "volatility = s(r)·√p",
    "downside = √(Σ min(r − f, 0)² ÷ n)·√p",
    "sharpe = mean(r − f) ÷ s(r − f)·√p",
    "sortino = mean(r − f)·p ÷ downside",
    "maxDrawdown = min(W(t) ÷ max(W(1 … t)) − 1)",
    "beta = cov(r, q) ÷ var(q)",
    "alpha = (mean(r − f) − beta·mean(q − f))·p",
    "trackingError = s(r − q)·√p",
    "informationRatio = mean(r − q)·p ÷ trackingError",
    "gaussian var = μ + z·σ,  gaussian es = μ − σ·φ(z) ÷ (1 − c)",
    "modified: z → z + (z² − 1)·S ÷ 6 + (z³ − 3z)·K ÷ 24 − (2z³ − 5z)·S² ÷ 36",
  ],
  where: {
    en: "r are the returns, q the benchmark's, f the risk-free return a period, p the periods in a year, s the sample standard deviation (n − 1), W the wealth compounded, c the confidence and z the normal quantile of 1 − c, S skewness and K excess kurtosis. Where peers disagree the argument method chooses; the formulas above are the defaults, and the table of methods says whose they are. The list of measures says what each of the others is.",
    ko: "r은 수익률, q는 벤치마크 수익률, f는 기간당 무위험수익률, p는 1년의 기간 수, s는 표본표준편차(n − 1), W는 누적 자산, c는 신뢰수준, z는 1 − c의 정규분위수, S는 왜도, K는 초과 첨도입니다. 계산 방식이 갈리는 지표는 method 인수로 고르며, 위 식이 기본값이고 누구의 방식인지는 방법 표에 있습니다. 나머지 지표는 아래 목록에 설명이 있습니다.",
  },
  gives: {
    en: "Fractions a year for volatility, downside, alpha and trackingError; drawdowns and value at risk are fractions, negative for losses; ratios are bare numbers. One cell for each series and measure.",
    ko: "volatility, downside, alpha, trackingError는 연간 소수, 낙폭과 VaR은 손실이 음수인 소수, 비율은 단위 없는 수입니다. 시계열과 지표마다 한 셀입니다.",
  },
  examples: [
    {
      formula: '=SMALLCAP.RISK({"IWM";"SPY"},"maxDrawdown",,"1Y",,,"2020-12-31")',
      result: [["-30.64%"], ["-19.45%"]],
      note: {
        en: "The fall of 2020 by month ends: small caps lost half as much again.",
        ko: "월말 기준 2020년의 최대 낙폭: 소형주의 손실이 1.5배였습니다.",
      },
    },
    {
      formula: '=SMALLCAP.RISK("IWM",{"beta","upCapture","downCapture"},"SPY","5Y",,,"2022-12-31")',
      result: [["1.14", "94.30%", "113.92%"]],
      note: {
        en: "Several measures side by side: less of the rises and more of the falls.",
        ko: "여러 지표를 나란히: 상승은 덜, 하락은 더 따라갔습니다.",
      },
    },
    {
      formula: '=SMALLCAP.RISK({0.02;-0.01;0.03;0},"var",,,,,,"modified",0.99)',
      result: "-2.07%",
      note: {
        en: "Returns of your own: value at risk at 99% with skewness and kurtosis taken into account.",
        ko: "직접 입력한 수익률: 왜도와 첨도를 반영한 99% VaR입니다.",
      },
    },
  ],
  failures: [
    {
      formula: '=SMALLCAP.RISK({0.02;-0.01;0.03;0},"sortino",,,,,,"modified")',
      error: new InputError("notAnOption", {
        argument: "method",
        given: "modified",
        options: "full, subset",
      }),
    },
    {
      formula: '=SMALLCAP.RISK({0.02;-0.01;0.03;0},"volatility",,"3Y")',
      error: new InputError("needsDates", { argument: "window", given: "3Y" }),
    },
    {
      formula: '=SMALLCAP.RISK("IWM","beta")',
      error: new InputError("needsBenchmark", { measure: "beta" }),
    },
    {
      formula: '=SMALLCAP.RISK({0.01;0.02},"skewness")',
      error: new DataError("tooFew", { subject: "returns", needed: 3, found: 2 }),
    },
    {
      formula: '=SMALLCAP.RISK({0.01;0.01},"sharpe")',
      error: new MathError("undefinedMaths", { what: "Sharpe ratio" }),
    },
  ],
};
