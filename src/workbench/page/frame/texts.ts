import type { XlsxProblem } from "../../../xlsx/xlsxError.ts";

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
  /** Parts of the grid that have no name of their own. */
  readonly grid: Readonly<Record<"nameBox" | "formulaBar" | "newSheet" | "allSheets" | "zoom", string>>;
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
  /** Why a file is not opened. What cannot be saved says so itself. */
  readonly fileProblems: Readonly<Record<Exclude<XlsxProblem, "unsupported">, string>>;
  readonly dropHere: string;
  /** Name of a workbook that the add-in made of this one. */
  readonly copyName: (file: string) => string;
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
    grid: {
      nameBox: "Name box",
      formulaBar: "Expand formula bar",
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
    fileProblems: {
      encrypted: "The file is encrypted, or of a format older than .xlsx.",
      notAZip: "The file is not a workbook, or it is damaged.",
      tooBig: "The file unpacks to more than a workbook should: it may be made to do harm.",
      unsafePath: "The file is damaged: it holds names that are no names of parts.",
      brokenXml: "The file is damaged: a part of it cannot be read.",
      doctype: "The file holds a document type declaration, which workbooks never do.",
      notAWorkbook: "The file holds no Excel workbook.",
    },
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
    otherLanguage: "English",
    dark: "어둡게",
    light: "밝게",
    pane: "SmallCap 창",
    closePane: "창 닫기",
    paneWidth: "창 너비",
    grid: {
      nameBox: "이름 상자",
      formulaBar: "수식 입력줄 확장",
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
    fileProblems: {
      encrypted: "파일이 암호화되어 있거나 .xlsx보다 오래된 형식입니다.",
      notAZip: "통합 문서가 아니거나 손상된 파일입니다.",
      tooBig:
        "압축을 풀면 통합 문서라고 보기 어려울 만큼 큰 파일입니다. 해를 끼치려고 만든 것일 수 있습니다.",
      unsafePath: "손상된 파일입니다. 올바르지 않은 이름이 들어 있습니다.",
      brokenXml: "손상된 파일입니다. 읽을 수 없는 부분이 있습니다.",
      doctype: "통합 문서에는 없는 문서 형식 선언이 들어 있는 파일입니다.",
      notAWorkbook: "Excel 통합 문서가 들어 있지 않은 파일입니다.",
    },
    dropHere: "통합 문서를 여기에 놓으면 열립니다",
    copyName: (file) => file.replace(/(\.xlsx)?$/i, " (사본).xlsx"),
    demoName: "SmallCap 데모.xlsx",
    cellError: (cell, error) => `${cell} ${error}`,
  },
};
