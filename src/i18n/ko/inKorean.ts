/** What failures name in English, besides arguments, options and fields: those stay as they are typed. */
const words: Readonly<Record<string, string>> = {
  cells: "셀",
  bytes: "바이트",
  "P/E": "PER",
  "P/B": "PBR",
  "trailing P/E": "최근 12개월 PER",
  "forward P/E": "예상 PER",
  "P/E history": "과거 PER",
  "P/E gap": "PER 괴리율",
  "P/E z": "PER 표준화 점수(z)",
  "P/E percentile": "PER 백분위",
  return: "수익률",
  "annualised return": "연율화 수익률",
  "log return": "로그 수익률",
  "geometric spread": "기하 스프레드",
  "growth rate": "연복리 수익률",
  "rate beta": "금리 베타",
  "rate beta t": "금리 베타의 t값",
  "rate shock": "금리 충격",
  "Sharpe ratio": "샤프 비율",
  "Sortino ratio": "소르티노 비율",
  "Calmar ratio": "칼마 비율",
  "Treynor ratio": "트레이너 비율",
  "information ratio": "정보 비율",
  capture: "캡처 비율",
  alpha: "알파",
  beta: "베타",
  correlation: "상관계수",
  skewness: "왜도",
  kurtosis: "첨도",
  returns: "수익률",
  shortfalls: "손실 구간 수익률",
  "monthly returns": "월간 수익률",
  "daily returns": "일간 수익률",
  "fund facts": "펀드 정보",
  "macro series": "거시 지표",
  "list of funds": "펀드 목록",
  holdings: "보유 종목",
  figure: "수치",
  unstated: "산출 방식 미공개",
  "Workbook data": "통합 문서 데이터",
  "Data service": "데이터 서비스",
  "Embedded snapshot": "내장 스냅숏",
};

/**
 * What a failure names, in Korean; what has no Korean name (a ticker, an argument) as it is. A ticker or window
 * may stand before the words, and what vouches for them behind in brackets.
 *
 * @example inKorean("1M return") // "1M 수익률"
 * @example inKorean("unstated (SSGA, 2022-08-30)") // "산출 방식 미공개 (SSGA, 2022-08-30)"
 */
export function inKorean(text: string): string {
  const [, name = "", bracket = ""] = /^(.*?)( \(.*\))?$/u.exec(text) ?? [];
  const [first = "", ...rest] = name.split(" ");
  const [whole, others] = [wordFor(name), wordFor(rest.join(" "))];
  if (whole !== undefined) return whole + bracket;
  return others === undefined ? text : `${first} ${others}${bracket}`;
}

const wordFor = (text: string) => (Object.hasOwn(words, text) ? words[text] : undefined);
