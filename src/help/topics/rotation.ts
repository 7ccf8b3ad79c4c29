import { DataError, InputError, MathError } from "../../errors.ts";
import type { HelpTopic } from "./helpTopic.ts";

export const rotation: HelpTopic = {
  id: "ROTATION",
  formula: [
    "ratio(t) = (N(t) ÷ D(t)) ÷ (N(1) ÷ D(1))",
    "average(t) = mean(ratio(t − m + 1 … t))",
    "z(t) = (ratio(t) − average(t)) ÷ s(t)",
    "signal(t) = sign(ratio(t) − average(t))",
  ],
  where: {
    en: "N and D are total-return indices at month ends, m the months, s the sample standard deviation of the same months. run counts consecutive falls (negative) or rises of the ratio.",
    ko: "N과 D는 월말 총수익 지수, m은 개월 수, s는 같은 기간의 표본표준편차입니다. run은 비율이 연속 하락(음수) 또는 상승한 개월 수입니다.",
  },
  gives: {
    en: "A whole number for run, −1, 0 or 1 for signal, else a bare number; table spills headers (date, ratio, average, z, run, signal) and a row for each month, oldest first.",
    ko: "run은 정수, signal은 −1, 0, 1, 그 밖은 단위 없는 수입니다. table은 제목 행(date, ratio, average, z, run, signal) 다음에 오래된 달부터 한 행씩 표시합니다.",
  },
  examples: [
    {
      formula: '=SMALLCAP.ROTATION("IWN","IWO","signal",12,"2022-12-31")',
      result: "1",
      note: {
        en: "At the end of 2022 small value against small growth stood above its twelve-month average.",
        ko: "2022년 말 소형 가치주 ÷ 소형 성장주 비율은 12개월 평균보다 높았습니다.",
      },
    },
    {
      formula: '=SMALLCAP.ROTATION({100;104;110},{100;101;102},"ratio")',
      result: "1.08",
      note: {
        en: "With prices of your own: 1.10 ÷ 1.02.",
        ko: "직접 입력한 가격: 1.10 ÷ 1.02.",
      },
    },
    {
      formula: '=SMALLCAP.ROTATION({4;3;1},{1;1;1},"table",2)',
      result: [
        ["date", "ratio", "average", "z", "run", "signal"],
        ["1", "1.00", "", "", "0", ""],
        ["2", "0.75", "0.875", "-0.71", "-1", "-1"],
        ["3", "0.25", "0.50", "-0.71", "-2", "-1"],
      ],
      note: {
        en: "All of it. With typed prices months are numbered; with tickers they are dates.",
        ko: "전체 표입니다. 가격을 입력하면 달은 번호로, 종목코드면 날짜로 표시합니다.",
      },
    },
  ],
  failures: [
    {
      formula: "=SMALLCAP.ROTATION({4;3},{1;1;1})",
      error: new InputError("rangesDiffer", { first: "numerator", second: "denominator" }),
    },
    {
      formula: '=SMALLCAP.ROTATION({4;3;2},{1;1;1},"average",12)',
      error: new DataError("tooFew", { subject: "average", needed: 12, found: 3 }),
    },
    {
      formula: '=SMALLCAP.ROTATION({2;2;2},{1;1;1},"z",2)',
      error: new MathError("undefinedMaths", { what: "z" }),
    },
  ],
  article: {
    formula: '=SMALLCAP.ROTATION("IWF","IWD","run",,"2022-12-31")',
    result: "-5",
    note: {
      en: "The article says that large growth fell against large value three months running. By the end of 2022 it had been five.",
      ko: "기사는 대형 성장주가 대형 가치주 대비 3개월 연속 하락했다고 합니다. 2022년 말까지는 5개월 연속이었습니다.",
    },
  },
};
