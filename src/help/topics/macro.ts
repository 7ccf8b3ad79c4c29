import { DataError, InputError } from "../../errors.ts";
import type { HelpTopic } from "./helpTopic.ts";

export const macro: HelpTopic = {
  id: "MACRO",
  formula: ["change(t) = x(t) − x(t − 1)", "yoy(t) = x(t) ÷ x(t − p) − 1"],
  where: {
    en: "x is the series, p the periods in a year. A period that was not published, and what is worked out from it, is blank.",
    ko: "x는 지표, p는 1년의 기간 수입니다. 발표되지 않은 기간과 그로부터 계산한 값은 비워 둡니다.",
  },
  gives: {
    en: "Dates and values in two columns, oldest first, or one value when start and end are one day. Rates and yoy are fractions; the snapshot has rates as means of the month.",
    ko: "날짜와 값의 두 열(오래된 순서), 시작일과 종료일이 같으면 값 하나. 금리와 yoy는 소수이고, 스냅숏의 금리는 월평균입니다.",
  },
  examples: [
    {
      formula: '=SMALLCAP.MACRO("DGS2","2022-12-30","2022-12-30")',
      result: "4.29%",
      note: { en: "The two-year yield in December 2022.", ko: "2022년 12월 2년물 국채 금리입니다." },
    },
    {
      formula: '=SMALLCAP.MACRO("UNRATE","2022-10-01","2022-12-01")',
      result: [
        ["2022-10-01", "3.60%"],
        ["2022-11-01", "3.60%"],
        ["2022-12-01", "3.50%"],
      ],
      note: { en: "Unemployment over three months.", ko: "3개월의 실업률입니다." },
    },
    {
      formula: '=SMALLCAP.MACRO("CPIAUCSL","2022-06-01","2022-06-01","yoy")',
      result: "9.0%",
      note: {
        en: "Inflation in June 2022, against a year before.",
        ko: "2022년 6월의 전년 대비 물가 상승률입니다.",
      },
    },
  ],
  failures: [
    {
      formula: '=SMALLCAP.MACRO("DGS2","2022-12-31","2022-10-31")',
      error: new InputError("datesReversed", { start: "2022-12-31", end: "2022-10-31" }),
    },
    {
      formula: '=SMALLCAP.MACRO("NOSUCHSERIES")',
      error: new DataError("unknownSeries", { series: "NOSUCHSERIES" }),
    },
  ],
};
