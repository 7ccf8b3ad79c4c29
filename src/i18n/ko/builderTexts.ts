import type { BuilderTexts } from "../types/builderTexts.ts";

/** Korean of the view of functions. */
export const builderTexts: BuilderTexts = {
  search: "함수 검색",
  searchHint: "함수 이름이나 용도를 입력하세요. 예: PER, 낙폭",
  found: (count) => `함수 ${count}개를 찾았습니다.`,
  noneFound: (text) => `"${text}"에 맞는 함수가 없습니다. 수익률, 위험, PER 같은 다른 단어로 검색하세요.`,
  list: "함수",
  back: "전체 함수",
  editSelected: "선택한 수식 편집",
  notOurs: "선택한 셀에 SmallCap 수식이 없습니다. =SMALLCAP으로 시작하는 셀을 선택한 후 다시 시도하세요.",
  optional: "선택 사항",
  byDefault: "(기본값)",
  useSelection: "선택 영역 사용",
  useSelectionFor: (argument) => `${argument}: 선택한 셀 사용`,
  matches: "추천",
  formula: "수식",
  result: "결과",
  evaluating: "계산하는 중…",
  missing: (argument) => `결과를 보려면 다음 인수를 입력하세요: ${argument}`,
  onlyInCell: "인수에 수식이 있어 셀에 넣은 뒤 결과가 표시됩니다.",
  size: (rows, columns) => `${rows}행 × ${columns}열`,
  insert: "선택한 셀에 삽입",
  inserted: (cell) => `삽입한 셀: ${cell}`,
  help: "이 함수의 도움말",
  allHelp: "도움말: 함수, 개념, 오류",
  loadFailed: "함수 목록을 불러오지 못했습니다. 연결을 확인한 후 다시 시도하세요.",
};
