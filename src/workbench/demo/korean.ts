import { articleFigures } from "./articleFigures.ts";
import type { DemoTexts } from "./demoTexts.ts";

/** Korean words of the demo. */
export const korean: DemoTexts = {
  font: "맑은 고딕",
  sheets: { analysis: "분석", rotation: "로테이션", article: "기사" },
  title: "미국 소형주 ETF: 밸류에이션, 스타일, 리밸런싱",
  subtitle: "파란 셀은 입력입니다. 종목코드, 기간, 날짜를 바꿔 보세요. 수치: 내장 스냅숏, 2026-07까지.",
  qualityNote:
    "자료 상태: 데이터 서비스가 없으면 추가 기능에 내장된 스냅숏을 씁니다. 총수익은 2026-07까지, PER은 시트에 적힌 날짜 기준입니다. 각 수치의 출처는 작업창의 출처 시트에 있습니다.",
  gap: {
    section: "벤치마크 대비 PER 괴리율",
    benchmark: "벤치마크",
    asOf: "PER 기준일",
    asOfNote: "펀드와 벤치마크 모두 이 날짜 또는 그 전의 마지막 PER을 씁니다. 비우면 최신값입니다.",
    headers: [
      "종목코드",
      "이름",
      "PER",
      "벤치마크 PER",
      "괴리율",
      "상승 여력",
      "PER 날짜",
      "산출 방식",
      "출처",
    ],
    remark:
      "괴리율 = PER ÷ 벤치마크 PER − 1. 상승 여력 = 이익이 그대로일 때 벤치마크 PER까지의 상승률이며 전망이 아닙니다.",
  },
  spread: {
    section: "스타일 스프레드: 소형 가치 − 소형 성장",
    value: "가치",
    growth: "성장",
    headers: ["기간", "", "가치 수익률", "성장 수익률", "스프레드"],
    windows: [
      ["1M", "1개월"],
      ["3M", "3개월"],
      ["6M", "6개월"],
      ["1Y", "1년"],
      ["3Y", "3년"],
      ["5Y", "5년"],
    ],
    chart: "가치 − 성장, 총수익",
  },
  rotation: {
    section: "로테이션: 대형 성장 대 가치",
    numerator: "분자",
    denominator: "분모",
    rows: [
      ["run", "연속", "비율이 연속 상승(+) 또는 하락(−)한 월말 수"],
      ["ratio", "비율", "총수익 비율, 시작 = 1"],
      ["average", "평균", "최근 12개 월말 평균"],
      ["z", "z 점수", "평균에서 떨어진 표준편차 수"],
      ["signal", "신호", "평균의 위 또는 아래"],
    ],
    chart: "성장 ÷ 가치, 최근 60개 월말",
    ratio: "비율",
    average: "12개월 평균",
    headers: ["월말", "비율", "평균", "z 점수", "연속", "신호"],
  },
  rebalance: {
    section: "정수 주식 리밸런싱",
    options: "옵션",
    cash: "현금, USD",
    headers: [
      "종목코드",
      "이름",
      "주식 수",
      "가격, USD",
      "목표 비중",
      "평가액, USD",
      "비중",
      "이탈",
      "범위 이탈",
    ],
    trades: "목표로 되돌리는 매매",
    remark: "주식 수, 가격, 목표 비중은 바꿔 쓰는 예시이며 시세가 아닙니다.",
  },
  article: {
    title: "계산 예: 시황 기사에 인용된 수치",
    subtitle:
      "기사에 인용된 그대로의 입력값입니다. 기사 날짜를 알 수 없고 검증되지 않았으며 시장 데이터가 아닙니다.",
    quoted: "인용",
    inputs: articleFigures([
      "PER, Russell 2000",
      "PER, S&P 500",
      "PER, IWN",
      "PER, IWN 10년 평균",
      "수익률, VB(혼합), 1주",
      "수익률, VBR(가치), 기간 미상",
      "수익률, VBK(성장), 기간 미상",
      "IWF ÷ IWD, 연속 개월",
    ]),
    answers: "계산",
    results: [
      "Russell 2000의 S&P 500 대비 괴리율",
      "포인트 차이",
      "이익수익률 차이",
      "IWN의 10년 평균까지 상승 여력",
      "VBR − VBK",
      "스타일 범위 이탈: VB와 VBR, VBK",
      "IWF ÷ IWD, 2022-12까지 연속 개월(데이터)",
    ],
    remark:
      "혼합 펀드의 수익률은 가치와 성장 사이에 있습니다. 인용된 수익률은 그렇지 않으므로 모두 같은 한 주일 수 없습니다.",
  },
};
