import { DataError, InputError, MathError } from "../../errors.ts";
import type { HelpTopic } from "./helpTopic.ts";

export const perGap: HelpTopic = {
  id: "PERGAP",
  formula: [
    "discount = a ÷ b − 1",
    "ratio = a ÷ b",
    "points = a − b",
    "yield = 1 ÷ a − 1 ÷ b",
    "upside = b ÷ a − 1",
    "log = ln(a ÷ b)",
  ],
  where: {
    en: "a is the fund's P/E, b the benchmark's. Of two tickers the latest pair is taken that has the same basis and method and is at most 45 days apart; with the basis trailingAny or forwardAny the methods may differ, the dates not.",
    ko: "a는 펀드의 PER, b는 벤치마크의 PER입니다. 종목코드끼리는 이익 기준과 산출 방식이 같고 기준일이 45일 이내로 가까운 가장 최근의 쌍을 씁니다. basis가 trailingAny나 forwardAny면 산출 방식은 달라도 되지만 기준일은 그대로 45일 이내여야 합니다.",
  },
  gives: {
    en: "A fraction: −0.25 is a quarter cheaper. ratio and points are multiples. The result has the shape of fund.",
    ko: "소수: −0.25는 25% 낮다는 뜻입니다. ratio와 points는 배수입니다. 결과는 fund와 같은 모양입니다.",
  },
  examples: [
    {
      formula: '=SMALLCAP.PERGAP("IJR","SPY",,,"2019-03-31")',
      result: "-2.05%",
      note: {
        en: "16.7 against 17.05, both trailing and with P/Es capped at 60: nearly no discount in spring 2019.",
        ko: "16.7 대 17.05. 둘 다 최근 12개월 기준에 PER 60 상한을 적용한 값입니다. 2019년 봄에는 거의 할인되지 않았습니다.",
      },
    },
    {
      formula: '=SMALLCAP.PERGAP({14.7;12.1},19.3,"ratio")',
      result: [["0.76"], ["0.63"]],
      note: {
        en: "A range of P/Es against one benchmark gives a column.",
        ko: "여러 PER을 한 벤치마크와 비교하면 결과도 한 열입니다.",
      },
    },
    {
      formula: '=SMALLCAP.PERGAP(14.7,19.3,"upside")',
      result: "31.29%",
      note: {
        en: "What re-rating to 19.3 would bring at unchanged earnings. It is no forecast.",
        ko: "이익이 그대로이고 PER이 19.3으로 재평가될 때의 상승률입니다. 전망이 아닙니다.",
      },
    },
  ],
  failures: [
    {
      formula: '=SMALLCAP.PERGAP(15,20,"cheapness")',
      error: new InputError("notAnOption", {
        argument: "measure",
        given: "cheapness",
        options: "discount, ratio, points, yield, upside, log",
      }),
    },
    {
      formula: '=SMALLCAP.PERGAP("NOPE","SPY")',
      error: new DataError("unknownTicker", { ticker: "NOPE" }),
    },
    {
      formula: "=SMALLCAP.PERGAP(-5,19.3)",
      error: new MathError("undefinedMaths", { what: "P/E gap" }),
    },
  ],
  article: {
    formula: "=SMALLCAP.PERGAP(14.7,19.3)",
    result: "-23.83%",
    note: {
      en: "The article quotes P/Es of 14.7 for small caps and 19.3 for large ones: a discount of 23.8%.",
      ko: "기사는 소형주 PER을 14.7배, 대형주 PER을 19.3배로 인용합니다. 23.8% 할인된 수준입니다.",
    },
  },
};
