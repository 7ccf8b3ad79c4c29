import { DataError, InputError } from "../../errors.ts";
import type { HelpTopic } from "./helpTopic.ts";

const noHoldings = (ticker: string) => new DataError("needsService", { subject: ticker, figure: "holdings" });

export const etfHoldings: HelpTopic = {
  id: "ETFHOLDINGS",
  formula: ["sector(s) = Σ w(i),  i ∈ s"],
  where: {
    en: "w are the published weights of the holdings, as fractions of net assets.",
    ko: "w는 공표된 보유 종목의 비중(순자산 대비 소수)입니다.",
  },
  gives: {
    en: "A table with a row of headers, the largest weights first: ticker, name, sector, weight and asOf, the day for which they were published; by sector: sector, holdings (how many), weight and asOf. Weights are fractions. The embedded snapshot holds no holdings and nothing is made up: the add-in alone answers #N/A and says why.",
    ko: "제목 행이 있는 표이며 비중이 큰 순서입니다. 열은 ticker, name, sector, weight, asOf(공표 기준일)이고, 섹터별이면 sector, holdings(종목 수), weight, asOf입니다. weight는 소수입니다. 내장 스냅숏에는 보유 내역이 없고 값을 지어내지 않으므로, 추가 기능만으로는 #N/A와 그 이유를 표시합니다.",
  },
  examples: [
    {
      formula: '=SMALLCAP.ETFHOLDINGS("IWM")',
      result: noHoldings("IWM"),
      note: {
        en: "The ten largest holdings, where there is a data service.",
        ko: "데이터 서비스가 있으면 상위 10종목을 표시합니다.",
      },
    },
    {
      formula: '=SMALLCAP.ETFHOLDINGS("IJR",5)',
      result: noHoldings("IJR"),
      note: { en: "The five largest.", ko: "상위 5종목입니다." },
    },
    {
      formula: '=SMALLCAP.ETFHOLDINGS("IWM",,"sector")',
      result: noHoldings("IWM"),
      note: { en: "Weights added up by sector, all of them.", ko: "섹터별로 더한 비중 전체입니다." },
    },
  ],
  failures: [
    {
      formula: '=SMALLCAP.ETFHOLDINGS("IWM",10,"country")',
      error: new InputError("notAnOption", { argument: "by", given: "country", options: "holding, sector" }),
    },
    {
      formula: '=SMALLCAP.ETFHOLDINGS("NOPE")',
      error: new DataError("unknownTicker", { ticker: "NOPE" }),
    },
  ],
};
