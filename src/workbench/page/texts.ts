/** What the workbench itself says; the add-in brings its own texts. */
export interface WorkbenchTexts {
  readonly title: string;
  readonly open: string;
  readonly save: string;
  readonly undo: string;
  readonly redo: string;
  readonly otherLanguage: string;
  readonly dark: string;
  readonly light: string;
  readonly pane: string;
  readonly closePane: string;
  readonly paneWidth: string;
  readonly ribbon: string;
  readonly spreadsheet: string;
  readonly status: string;
  readonly loading: string;
  readonly ready: string;
  readonly calculating: string;
  readonly opening: (file: string) => string;
  readonly opened: (file: string) => string;
  readonly saved: (file: string) => string;
  readonly failed: (what: string) => string;
  readonly dropHere: string;
  readonly demoName: string;
  readonly cellError: (cell: string, error: string) => string;
}

export const texts: Readonly<Record<"en" | "ko", WorkbenchTexts>> = {
  en: {
    title: "SmallCap workbench",
    open: "Open",
    save: "Save",
    undo: "Undo",
    redo: "Redo",
    otherLanguage: "한국어",
    dark: "Dark",
    light: "Light",
    pane: "SmallCap pane",
    closePane: "Close pane",
    paneWidth: "Width of the pane",
    ribbon: "Ribbon",
    spreadsheet: "Spreadsheet",
    status: "Status",
    loading: "Starting …",
    ready: "Ready",
    calculating: "Calculating …",
    opening: (file) => `Opening ${file} …`,
    opened: (file) => `${file} opened`,
    saved: (file) => `${file} saved`,
    failed: (what) => `That did not work: ${what}`,
    dropHere: "Drop the workbook to open it",
    demoName: "SmallCap demo.xlsx",
    cellError: (cell, error) => `${cell} ${error}`,
  },
  ko: {
    title: "SmallCap 워크벤치",
    open: "열기",
    save: "저장",
    undo: "실행 취소",
    redo: "다시 실행",
    otherLanguage: "English",
    dark: "어둡게",
    light: "밝게",
    pane: "SmallCap 창",
    closePane: "창 닫기",
    paneWidth: "창 너비",
    ribbon: "리본",
    spreadsheet: "스프레드시트",
    status: "상태",
    loading: "시작하는 중 …",
    ready: "준비",
    calculating: "계산 중 …",
    opening: (file) => `${file} 여는 중 …`,
    opened: (file) => `${file} 열림`,
    saved: (file) => `${file} 저장됨`,
    failed: (what) => `실패했습니다: ${what}`,
    dropHere: "통합 문서를 여기에 놓으면 열립니다",
    demoName: "SmallCap 데모.xlsx",
    cellError: (cell, error) => `${cell} ${error}`,
  },
};
