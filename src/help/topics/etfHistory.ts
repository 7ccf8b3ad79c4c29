import { DataError, InputError } from "../../errors.ts";
import type { HelpTopic } from "./helpTopic.ts";

export const etfHistory: HelpTopic = {
  id: "ETFHISTORY",
  formula: ["totalReturnIndex(t) = Π (1 + r)", "return(t) = I(t) ÷ I(t − 1) − 1"],
  where: {
    en: "r are total returns, dividends reinvested; I the index, 1 at the fund's first date.",
    ko: "r은 배당을 재투자한 총수익률, I는 펀드의 첫 날짜에 1인 지수입니다.",
  },
  gives: {
    en: "A row of headers, then dates and a column for each fund, oldest first. Returns are fractions. A week goes from Monday to Sunday and is dated by its last trading day, the newest one by its last day so far; weeks and days need daily returns, which the data service has. A month or week without a figure is blank, never filled, and so is the return of the one after it.",
    ko: "제목 행 다음에 날짜와 펀드별 열이 오래된 순서로 이어집니다. 수익률은 소수입니다. 한 주는 월요일부터 일요일까지이며 그 주의 마지막 거래일(이번 주는 지금까지의 마지막 날)로 표시합니다. 주간과 일간에는 데이터 서비스의 일간 수익률이 필요합니다. 자료가 없는 달이나 주는 채우지 않고 비워 두며, 그다음 기간의 수익률도 비워 둡니다.",
  },
  examples: [
    {
      formula: '=SMALLCAP.ETFHISTORY({"IWN","IWO"},"2022-10-31","2022-12-31","monthly","return")',
      result: [
        ["date", "IWN", "IWO"],
        ["2022-10-31", "12.71%", "9.52%"],
        ["2022-11-30", "2.84%", "1.42%"],
        ["2022-12-31", "-6.60%", "-6.30%"],
      ],
      note: { en: "Monthly returns of two funds.", ko: "두 펀드의 월간 수익률입니다." },
    },
    {
      formula: '=SMALLCAP.ETFHISTORY("IWM","2022-10-31","2022-12-31")',
      result: [
        ["date", "IWM"],
        ["2022-10-31", "5.16"],
        ["2022-11-30", "5.27"],
        ["2022-12-31", "4.93"],
      ],
      note: {
        en: "The index: 4.93 times the first day's money by the end of 2022.",
        ko: "지수: 2022년 말에 첫날 금액의 4.93배입니다.",
      },
    },
    {
      formula: '=SMALLCAP.ETFHISTORY("IWM","3M","2022-12-31",,"return",FALSE)',
      result: [
        ["2022-10-31", "11.16%"],
        ["2022-11-30", "2.20%"],
        ["2022-12-31", "-6.51%"],
      ],
      note: { en: "The last three months, without headers.", ko: "제목 행 없이 마지막 3개월입니다." },
    },
  ],
  failures: [
    {
      formula: '=SMALLCAP.ETFHISTORY("IWM","2022-12-31","2022-10-31")',
      error: new InputError("datesReversed", { start: "2022-12-31", end: "2022-10-31" }),
    },
    {
      formula: '=SMALLCAP.ETFHISTORY("IWM","3M","2022-12-31","weekly")',
      error: new DataError("needsService", { subject: "IWM", figure: "daily returns" }),
    },
  ],
};
