import type { FillChoiceTexts } from "../types/fillChoiceTexts.ts";

/** Korean of the view of fills. */
export const fillChoiceTexts: FillChoiceTexts = {
  kinds: {
    dashboard: { label: "대시보드", hint: "주요 수치와 차트를 한 시트에" },
    fundFacts: { label: "펀드 개요", hint: "운용사, 기초지수, 스타일, 총보수, 설정일" },
    screener: { label: "스크리너", hint: "스타일, 운용사, 총보수, 수익률로 펀드 찾기" },
    history: { label: "추이", hint: "가격 또는 총수익, 시작을 100으로 한 누적 성과" },
    returns: { label: "수익률", hint: "1개월부터 10년까지 한눈에" },
    monthlyReturns: { label: "월별 수익률", hint: "월말 기준 총수익률, 펀드마다 한 열" },
    risk: { label: "위험 지표", hint: "변동성, 낙폭, 베타, 참여율" },
    valuation: { label: "밸류에이션", hint: "벤치마크와 과거 대비 PER·PBR·배당수익률" },
    holdings: { label: "보유 종목", hint: "펀드 간 중복도, 섹터, 상위 종목" },
    rotation: { label: "로테이션", hint: "가치와 성장, 소형과 대형 중 우위" },
    rateSensitivity: { label: "금리 민감도", hint: "금리 변동에 따른 수익률" },
    macro: { label: "거시 지표", hint: "소매 판매, 정책 금리, 국채 금리와 신호" },
    coreSatellite: { label: "포트폴리오", hint: "코어와 위성, 매매를 수식으로 계산" },
    workedExample: { label: "계산 예시", hint: "시황 기사의 수치를 수식으로 계산" },
  },
  groups: {
    overview: "개요",
    performance: "수익과 위험",
    valuation: "밸류에이션과 보유 종목",
    market: "스타일과 경제",
    portfolio: "포트폴리오",
  },
  find: "시트 찾기",
  noneFound: (text) => `"${text}"에 맞는 시트가 없습니다. 위험, PER 같은 다른 단어로 찾아보세요.`,
  options: "옵션",
  fill: (count) => (count > 1 ? `시트 ${String(count)}개 채우기` : "시트 채우기"),
  settings: {
    benchmark: { label: "벤치마크" },
    issuer: { label: "운용사", any: "전체" },
    period: {
      label: "기간",
      values: { "1": "1년", "3": "3년", "5": "5년", "10": "10년", all: "전체" },
    },
    interval: { label: "간격", values: { monthly: "월간", weekly: "주간", daily: "일간" } },
    field: { label: "추이 항목", values: { totalReturn: "총수익", price: "가격" } },
    yield: {
      label: "금리",
      values: { DGS2: "미 국채 2년", DGS10: "미 국채 10년", FEDFUNDS: "연방기금금리" },
    },
    style: {
      label: "스타일",
      values: {
        any: "전체",
        Small: "소형",
        "Small Value": "소형 가치",
        "Small Blend": "소형 혼합",
        "Small Growth": "소형 성장",
        "Mid-Cap": "중형",
        Large: "대형",
      },
    },
    maxExpense: {
      label: "총보수 상한",
      values: { any: "전체", "0.001": "0.10%", "0.002": "0.20%", "0.0035": "0.35%", "0.005": "0.50%" },
    },
    minReturn: {
      label: "1년 수익률 하한",
      values: { any: "전체", "0": "0%", "0.05": "5%", "0.1": "10%" },
    },
    sortBy: {
      label: "정렬",
      values: {
        return1y: "1년 수익률",
        expenseRatio: "총보수",
        netAssets: "순자산",
        ticker: "종목코드",
      },
    },
    form: { label: "수치 형식", values: { values: "값", formulas: "수식" } },
  },
};
