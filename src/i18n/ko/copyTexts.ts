import type { CopyTexts } from "../types/copyTexts.ts";

export const copyTexts: CopyTexts = {
  formulasSheet: "SmallCap 수식",
  formulasExplained:
    "이 통합 문서는 값만 담은 사본입니다. 아래 SmallCap 수식은 값으로 바뀌었습니다. 되돌리려면 SmallCap 작업창의 공유 탭에서 '수식 복원'을 누르세요. SmallCap을 쓰지 않으면 이 시트를 삭제해도 됩니다.",
  formulasHeader: ["시트", "셀", "수식", "값의 표식"],
  heading: "SmallCap이 없는 동료를 위한 사본",
  explain:
    "SmallCap이 없으면 수식은 다시 계산되기 전까지만 마지막 값을 표시하고, 그 뒤에는 #NAME?이 됩니다. 값 사본은 그렇지 않습니다. SmallCap 수식만 값으로 바뀌고 다른 수식, 서식, 표, 차트는 그대로입니다.",
  copyBook: "통합 문서를 값으로 복사…",
  copySheet: "이 시트만 복사",
  noBookCopy: "이 버전의 Excel에서는 추가 기능이 통합 문서 전체를 복사할 수 없습니다. 시트별로 복사하세요.",
  confirm: "새 통합 문서가 열립니다.",
  willFreeze: (formulas, sheets) => `값으로 바뀌는 SmallCap 수식: ${formulas}개 (${sheets})`,
  willKeep: "원래 수식은 숨겨진 시트에 보관되어 나중에 복원할 수 있습니다.",
  willRemove: "SmallCap 참조와 고정된 자료는 빠지므로 동료에게 아무것도 묻지 않습니다.",
  withoutValue: (count) => `아직 값이 없어 비어 있거나 오류로 남을 수식: ${count}개`,
  remaining: (places) => `규칙에는 값이 없어 SmallCap을 계속 부르는 곳: ${places}`,
  nothingInBook: "이 통합 문서에는 SmallCap 수식이 없습니다. 그대로 공유해도 됩니다.",
  open: "사본 열기",
  cancel: "취소",
  opened: (formulas) => `사본을 열었습니다. 값으로 바뀐 SmallCap 수식: ${formulas}개`,
  sheetCopied: (formulas, sheet) => `${sheet}: SmallCap 수식 ${formulas}개를 값으로 바꾸었습니다.`,
  nothingInSheet: (sheet) => `${sheet}: SmallCap 수식이 없습니다. 그대로 공유해도 됩니다.`,
  original: "원본 통합 문서는 그대로입니다.",
  restoreHeading: "수식 복원",
  restoreExplain: (formulas) =>
    `이 통합 문서는 값만 담은 사본입니다. 복원할 수 있는 원래 수식: ${formulas}개`,
  changed: (count, cells) => `그 뒤에 바뀐 셀 ${count}개: ${cells}`,
  missing: (sheets) => `없거나 이름이 바뀐 시트: ${sheets}`,
  locked: (sheets) => `보호되어 그대로 두는 시트: ${sheets}`,
  restore: "수식 복원",
  restoreUnchanged: "바뀐 셀만 빼고 복원",
  restoreAll: "바뀐 셀까지 모두 복원",
  restored: (formulas) => `복원한 수식: ${formulas}개`,
  left: (count) => `복원하지 못한 것: ${count}개. 숨겨진 시트에 그대로 있습니다.`,
  autoOpen: "이 통합 문서를 열 때 작업창도 열기",
  autoOpenHint: "SmallCap이 없는 동료에게는 설치할지 묻게 됩니다. 값 사본은 묻지 않습니다.",
  tryHeading: "브라우저에서 열어 보기",
  tryExplain: "동료는 Excel 없이, 아무것도 설치하지 않고 통합 문서를 볼 수 있습니다.",
  tryText: (address) =>
    `브라우저에서 ${address} 주소를 열고 통합 문서를 페이지에 끌어다 놓으세요. Excel이나 계정 없이 그곳에서 SmallCap으로 계산되며, 파일은 컴퓨터를 떠나지 않습니다.`,
  tryLocal:
    "이 주소는 이 컴퓨터의 주소입니다. 동료가 열려면 SmallCap이 동료도 접속할 수 있는 서버에서 실행되어야 합니다.",
  copyText: "문구 복사",
  textCopied: "문구를 복사했습니다.",
};
