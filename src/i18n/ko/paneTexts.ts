import { fillChoiceTexts } from "./fillChoiceTexts.ts";
import { builderTexts } from "./builderTexts.ts";
import { refreshTexts } from "./refreshTexts.ts";
import { settingsTexts } from "./settingsTexts.ts";
import type { PaneTexts } from "../types/paneTexts.ts";
import { withoutEnd } from "../withoutEnd.ts";

/** Korean of the task pane. */
export const paneTexts: PaneTexts = {
  title: "SmallCap",
  tabs: { fill: "채우기", functions: "함수", refresh: "새로 고침", share: "공유", settings: "설정" },
  loading: "불러오는 중…",
  viewFailed: "이 화면을 불러오지 못했습니다. 연결을 확인하세요. 통합 문서는 바뀌지 않았습니다.",
  tryAgain: "다시 시도",
  funds: "펀드",
  search: "종목코드 또는 펀드명",
  searchHint: "종목코드나 펀드명을 입력하거나 종목코드 목록을 붙여 넣으세요.",
  chosen: "선택한 펀드",
  noneChosen: "선택한 펀드가 없습니다.",
  remove: (ticker) => `${ticker} 제외`,
  removeAll: "모두 제외",
  added: (tickers) => `추가: ${tickers}`,
  removed: (ticker) => `제외: ${ticker}`,
  matches: (count) => `펀드 ${count}개를 찾았습니다.`,
  noMatch: (text) => `"${text}"에 맞는 펀드가 없습니다. 종목코드(예: IWM)나 펀드명 일부를 입력하세요.`,
  notFunds: (tickers) => `데이터가 없는 종목코드: ${tickers}. 종목코드를 확인하세요.`,
  merged: (successor) => `${successor} 펀드로 합병됨`,
  what: "채울 내용",
  fills: fillChoiceTexts,
  cancel: "취소",
  cancelling: "취소하는 중…",
  refusal: {
    heading: (sheet) => `Excel에서 일부를 쓰지 못했습니다: ${sheet}`,
    soFar: ({ written, total, rows, reason }) =>
      `${total}행 중 ${written}행을 썼고, 다음 부분이 거부되었습니다(시트의 ${rows}행). ${reason}`,
    goOn: "빼고 계속",
    rollBack: "이 시트 삭제",
    stop: "여기서 중단",
    cannotRollBack:
      "원래 있던 시트여서 이전 수치를 이미 덮어썼습니다. 다시 채우거나 Excel에서 실행 취소하면 온전한 시트가 됩니다.",
  },
  chooseFund: "펀드를 하나 이상 선택하세요.",
  chooseFill: "채울 내용을 선택하세요.",
  gathering: "자료를 가져오는 중…",
  cellEdited:
    "셀을 편집하는 동안에는 통합 문서를 바꿀 수 없습니다. 셀에서 Enter 키(입력) 또는 Esc 키(취소)를 누르면 저절로 이어집니다.",
  writing: (sheet, written, total) => `${sheet}: ${total}행 중 ${written}행`,
  results: "채운 시트",
  written: (rows, sheet) => `${sheet}: ${rows}행`,
  stoppedAt: (written, total, sheet) => `중단됨. ${sheet}: ${total}행 중 ${written}행`,
  cancelled: "취소했습니다. 이미 쓴 내용은 그대로 둡니다.",
  goTo: (sheet) => `${sheet} 시트로 이동`,
  problems: "일부를 채우지 못했습니다",
  unexpected: (message) =>
    `Excel 오류: ${withoutEnd(message)}. 다시 시도하고, 계속되면 통합 문서를 저장한 후 다시 여세요.`,
  builder: builderTexts,
  refresh: refreshTexts,
  newest: (asOf) => `최신 기준일: ${asOf}`,
  statusUnknown: "아직 사용한 자료 없음",
  sources: {
    answering: (answering, total) => `출처 ${total}곳 중 ${answering}곳 응답`,
    quotaLeft: (source, left) => `${source}: 남은 요청 ${left}회`,
  },
  settings: settingsTexts,
};
