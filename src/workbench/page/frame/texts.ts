import type { ByLanguage } from "../../language.ts";

/** What the workbench itself says; the add-in brings its own texts. */
export interface WorkbenchTexts {
  readonly title: string;
  readonly open: string;
  readonly save: string;
  readonly undo: string;
  readonly redo: string;
  readonly dark: string;
  readonly light: string;
  readonly pane: string;
  readonly closePane: string;
  readonly paneWidth: string;
  /** Parts of the grid that have no name of their own. */
  readonly grid: Readonly<
    Record<
      | "toolbar"
      | "nameBox"
      | "cancelEntry"
      | "enter"
      | "beginFormula"
      | "formulaBar"
      | "stopCalculating"
      | "sheetTabs"
      | "newSheet"
      | "allSheets"
      | "zoom",
      string
    >
  >;
  /** The keys that lead from part to part of the page. */
  readonly keys: string;
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
  /** Name of a workbook that the add-in made of this one. */
  readonly copyName: (file: string) => string;
  readonly demoName: string;
  readonly cellError: (cell: string, error: string) => string;
}

export const texts: ByLanguage<WorkbenchTexts> = {
  en: {
    title: "SmallCap workbench",
    open: "Open",
    save: "Save",
    undo: "Undo",
    redo: "Redo",
    dark: "Dark",
    light: "Light",
    pane: "SmallCap pane",
    closePane: "Close pane",
    paneWidth: "Width of the pane",
    grid: {
      toolbar: "Formatting",
      nameBox: "Name box",
      cancelEntry: "Cancel entry",
      enter: "Enter",
      beginFormula: "Begin a formula",
      formulaBar: "Expand formula bar",
      stopCalculating: "Stop calculating",
      sheetTabs: "Sheet tabs",
      newSheet: "New sheet",
      allSheets: "All sheets",
      zoom: "Zoom",
    },
    keys: "Ctrl+F6: next part of the page",
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
    copyName: (file) => file.replace(/(\.xlsx)?$/i, " (copy).xlsx"),
    demoName: "SmallCap demo.xlsx",
    cellError: (cell, error) => `${cell} ${error}`,
  },
  ko: {
    title: "SmallCap 워크벤치",
    open: "열기",
    save: "저장",
    undo: "실행 취소",
    redo: "다시 실행",
    dark: "어둡게",
    light: "밝게",
    pane: "SmallCap 작업창",
    closePane: "작업창 닫기",
    paneWidth: "작업창 너비",
    grid: {
      toolbar: "서식",
      nameBox: "이름 상자",
      cancelEntry: "입력 취소",
      enter: "입력",
      beginFormula: "수식 시작",
      formulaBar: "수식 입력줄 확장",
      stopCalculating: "계산 중지",
      sheetTabs: "시트 탭",
      newSheet: "새 시트",
      allSheets: "모든 시트",
      zoom: "확대/축소",
    },
    keys: "Ctrl+F6: 화면의 다음 영역으로 이동",
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
    copyName: (file) => file.replace(/(\.xlsx)?$/i, " (사본).xlsx"),
    demoName: "SmallCap 데모.xlsx",
    cellError: (cell, error) => `${cell} ${error}`,
  },
};
