import type { RefreshTexts } from "../types/refreshTexts.ts";

/** Korean of the view of refreshing. */
export const refreshTexts: RefreshTexts = {
  heading: "수치 새로 고침",
  explain: "SmallCap 수식의 수치를 다시 가져옵니다. 해당 셀과 그 셀을 참조하는 셀만 다시 계산합니다.",
  scopes: {
    selection: "선택한 셀",
    sheet: "현재 시트",
    workbook: "통합 문서 전체",
    errors: "오류가 있는 셀",
  },
  start: "새로 고침",
  looking: "SmallCap 수식을 찾는 중…",
  asking: (settled, total) => `셀 ${total}개 중 ${settled}개 완료`,
  done: (cells, changes, time) => `${time} 새로 고침 완료: 셀 ${cells}개 중 ${changes}개 변경`,
  nothing: "여기에는 SmallCap 수식이 없습니다. 아무것도 바꾸지 않았습니다.",
  cancelled: (settled, total) =>
    `취소했습니다. 셀 ${total}개 중 ${settled}개를 마쳤으며, 이미 시작한 셀은 Excel에서 마저 계산합니다.`,
  errorsHeading: (count) => `오류가 있는 셀 ${count}개`,
  findErrors: "오류가 있는 셀 찾기",
  noErrors: "오류가 있는 SmallCap 셀이 없습니다.",
  goTo: (cell) => `${cell} 셀로 이동`,
  moreErrors: (count) => `외 ${count}개`,
  unexplained: "셀을 선택하면 Excel의 오류 메시지를 볼 수 있습니다.",
  logHeading: "변경 내역",
  logEmpty: "아직 바뀐 수치가 없습니다.",
  logColumns: { time: "시각", sheet: "시트", cell: "셀", before: "변경 전", after: "변경 후" },
  logSheet: "새로 고침 내역",
  logCapped: (count) => `최근 변경 ${count}건까지 보관합니다.`,
  exportLog: "내역을 시트에 쓰기",
  automatic: "15분마다 새로 고침",
  automaticHint: "끄면 새로 고치거나 편집할 때만 셀이 바뀝니다.",
  lastRefresh: (time) => `마지막 새로 고침: ${time}`,
};
