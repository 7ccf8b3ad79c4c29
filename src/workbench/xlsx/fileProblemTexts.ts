import type { XlsxProblem } from "../../xlsx/xlsxError.ts";
import type { ByLanguage } from "../language.ts";

/** Why a file is not opened, and what to do. What cannot be saved says so itself. */
type FileProblemTexts = Readonly<Record<Exclude<XlsxProblem, "unsupported">, string>>;

export const fileProblemTexts: ByLanguage<FileProblemTexts> = {
  en: {
    encrypted:
      "The file is encrypted, or of a format older than .xlsx. Save it in Excel as .xlsx without a password, then open it again.",
    notAZip:
      "The file is not a workbook, or it is damaged. Choose an .xlsx file, or let Excel repair it and save it again.",
    tooBig:
      "The file unpacks to more than a workbook should: it may be made to do harm. Ask whoever sent it what it is.",
    unsafePath:
      "The file is damaged: it holds names that are no names of parts. Let Excel repair it and save it again.",
    brokenXml: "The file is damaged: a part of it cannot be read. Let Excel repair it and save it again.",
    doctype:
      "The file holds a document type declaration, which workbooks never do: it may be made to do harm. Ask whoever sent it what it is.",
    notAWorkbook: "The file holds no Excel workbook. Choose an .xlsx file.",
  },
  ko: {
    encrypted:
      "암호화되어 있거나 .xlsx보다 오래된 형식의 파일입니다. Excel에서 암호 없이 .xlsx 형식으로 저장한 후 다시 여세요.",
    notAZip:
      "통합 문서가 아니거나 손상된 파일입니다. .xlsx 파일을 선택하거나 Excel에서 복구하여 다시 저장하세요.",
    tooBig:
      "압축을 풀면 통합 문서라고 보기 어려울 만큼 큰 파일입니다. 해를 끼치려고 만든 것일 수 있으니 보낸 사람에게 확인하세요.",
    unsafePath: "손상된 파일입니다. 올바르지 않은 이름이 들어 있습니다. Excel에서 복구하여 다시 저장하세요.",
    brokenXml: "손상된 파일입니다. 읽을 수 없는 부분이 있습니다. Excel에서 복구하여 다시 저장하세요.",
    doctype:
      "통합 문서에는 없는 문서 형식 선언이 들어 있는 파일입니다. 해를 끼치려고 만든 것일 수 있으니 보낸 사람에게 확인하세요.",
    notAWorkbook: "Excel 통합 문서가 들어 있지 않은 파일입니다. .xlsx 파일을 선택하세요.",
  },
};

/** The sentence about a file that cannot be opened; null for any other failure. */
export function fileProblemText(error: unknown, texts: FileProblemTexts): string | null {
  // by name and not by class: the bundle that reads files has a class of its own
  if (!(error instanceof Error) || error.name !== "XlsxError" || !("code" in error)) return null;
  const { code } = error;
  return typeof code === "string" && Object.hasOwn(texts, code)
    ? texts[code as keyof FileProblemTexts]
    : null;
}
