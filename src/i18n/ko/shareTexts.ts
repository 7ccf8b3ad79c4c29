import type { ShareTexts } from "../types/shareTexts.ts";

/** Korean of sharing, in the pane. */
export const shareTexts: ShareTexts = {
  working: "작업 중…",
  pin: {
    heading: "자료 고정",
    explain:
      "수식과 채운 시트가 사용한 자료를 통합 문서에 담습니다. SmallCap이 있는 동료는 서비스나 네트워크 없이도 똑같은 수치를 봅니다. 키나 서비스 주소는 담지 않습니다.",
    pin: "자료 고정",
    again: "다시 고정",
    unpin: "고정 해제",
    changes: "그 뒤 바뀐 수치",
    reading: "통합 문서를 읽는 중…",
    none: "이 통합 문서에 고정된 자료가 없습니다.",
    pinned: (date, hash) => `고정일 ${date}, 해시 ${hash}`,
    holds: (records, asOf) => `자료 ${records}건, 최신 기준일 ${asOf}`,
    done: (records) => `고정했습니다: 자료 ${records}건.`,
    missing: (named, more) =>
      `구할 수 없어 고정하지 못한 자료: ${more === null ? named : `${named} 외 ${more}건`}. 동료의 셀에서 다시 조회하게 되므로 해당 수식을 고치거나 지우세요.`,
    unpinned: "고정을 해제했습니다. 수치는 다시 평소의 출처에서 가져옵니다.",
    noChanges: "고정한 뒤 출처에서 바뀐 수치가 없습니다.",
    changed: (figures, sheet) => `바뀐 수치 ${figures}개: ${sheet} 시트를 보세요.`,
  },
  check: {
    heading: "공유 전 점검",
    explain: "동료가 막힐 만한 곳을 모든 시트에서 찾습니다. 아무것도 바꾸지 않습니다.",
    check: "통합 문서 점검",
    nothing: "문제를 찾지 못했습니다. 공유해도 됩니다.",
    found: (count) => `확인할 항목 ${count}개`,
    moreFindings: (count) => `표시하지 않은 항목: ${count}개. 위 항목을 고친 뒤 다시 검사하세요.`,
    severities: { error: "수정", warning: "확인", note: "참고" },
    rules: {
      errorCells: ({ code }) => `SmallCap 수식에 오류가 있습니다: ${code}`,
      staleData: ({ subjects, oldest, days }) =>
        `${String(days)}일 넘게 지난 수치가 있습니다(가장 오래된 기준일 ${oldest}): ${subjects}`,
      mixedQuality: ({ qualities }) => `출처와의 거리가 다른 수치가 섞여 있습니다: ${qualities}`,
      unlikePe: ({ methods }) => `산출 방식이 다른 PER이 나란히 있습니다: ${methods}`,
      volatileNear: ({ functions, formulas }) =>
        `저절로 바뀌는 함수 때문에 SmallCap 수식 ${String(formulas)}개가 달라질 수 있습니다: ${functions}`,
      notPinned: ({ subjects }) =>
        `고정되지 않아 데이터 서비스가 없는 동료는 계산할 수 없는 자료입니다: ${subjects}`,
      looksLikeKey: ({ kind }) =>
        kind === "named" ? "키나 암호가 적혀 있습니다." : "키나 액세스 토큰처럼 보입니다.",
      broken: () => "다른 자리에서 알아보지 못하는 형태의 SmallCap 수식이 있습니다.",
    },
    cells: (named, more) => (more === null ? named : `${named} 외 ${more}개`),
    fixes: {
      goTo: "셀로 이동",
      pin: "자료 고정",
      refresh: "새로 고침",
      toValue: "값으로 바꾸기",
      repair: "복구",
      remove: "셀 비우기",
    },
    fixed: "처리하고 다시 점검했습니다.",
  },
  provenance: {
    heading: "수치의 출처",
    explain: "한 셀 또는 통합 문서 전체에 대해 수치마다 출처, 방식, 날짜, 이용 조건을 보여 줍니다.",
    cell: "이 셀의 출처 보기",
    sheet: "모든 수치의 출처",
    of: (cell) => `${cell} 셀의 자료`,
    noFormula: (cell) => `${cell}: SmallCap 수식이 없습니다.`,
    noRecords: (cell) => `${cell}: 입력값만 사용하며 조회하는 자료가 없습니다.`,
    limits:
      "수식에 적힌 종목코드와 수식이 직접 가리키는 셀에서 읽습니다. 정의된 이름, 표의 열, 다른 함수의 결과는 따라가지 않습니다.",
    rows: (subject) => `${subject} 행으로 이동`,
    written: (rows, sheet) => `${sheet}: ${rows}행`,
  },
  repair: {
    heading: "수식 복구",
    explain:
      "#NAME?으로 보이거나 _xldudf_, 추가 기능 파일 이름 같은 접두어가 붙은 SmallCap 수식을 고칩니다. 통합 문서를 열 때도 실행됩니다.",
    repair: "수식 복구",
    nothing: "복구할 수식이 없습니다.",
    healed: (count) => `복구한 수식: ${count}개`,
    unhealed: "복구하지 못한 수식",
    reasons: {
      protected: (cell) => `${cell}: 시트가 보호되어 있습니다. 보호를 해제하고 다시 복구하세요.`,
      stillUnknown: (cell) => `${cell}: 여전히 #NAME?입니다. 함수 이름을 확인하세요.`,
      refused: (cell, message) => `${cell}: Excel에서 거부했습니다. ${message}`,
    },
  },
};
