import type { Store } from "../../../data/store/store.ts";
import type { Language } from "../../../i18n/language.ts";
import { shareSheetTexts } from "../../../i18n/shareSheetTexts.ts";
import { sheetTexts } from "../../../i18n/sheetTexts.ts";
import { writeSheet, type Written } from "../../writing/writeSheet.ts";
import { scanWorkbook } from "../scan/scanWorkbook.ts";
import { provenanceSheet } from "./provenanceSheet.ts";
import { usedRecords } from "./usedRecords.ts";

/** Writes the sheet that says where every figure of the workbook comes from, or refreshes it. */
export async function writeProvenance(
  store: Pick<Store, "get" | "used">,
  language: Language,
): Promise<Written> {
  const used = await usedRecords(store, await scanWorkbook());
  return writeSheet(provenanceSheet(used, sheetTexts[language], shareSheetTexts[language]), { language });
}

/** Refreshes that sheet, and selects the rows about a ticker or series on it. */
export async function showRowsOf(
  subject: string,
  store: Pick<Store, "get" | "used">,
  language: Language,
): Promise<void> {
  const { worksheet } = await writeProvenance(store, language);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(worksheet.id);
    const used = sheet.getUsedRange(true);
    used.load("values,rowIndex,columnIndex,columnCount");
    await context.sync();
    const subjects = (used.values as unknown[][]).map(([first]) => first);
    const [first, last] = [subjects.indexOf(subject), subjects.lastIndexOf(subject)];
    sheet.activate();
    if (first >= 0)
      sheet
        .getRangeByIndexes(used.rowIndex + first, used.columnIndex, last - first + 1, used.columnCount)
        .select();
    await context.sync();
  });
}
