import type { EditablePackage } from "../../../../xlsx/editablePackage.ts";
import { appending, prefixOf, type Edit } from "../../../../xlsx/edits.ts";
import type { XmlElement } from "../../../../xlsx/xml/xmlElement.ts";
import { escapeXml, fromXstring, toXstring } from "../../../../xlsx/xml/xmlText.ts";
import { freeName } from "../../../writing/layout/freeName.ts";
import type { CopySheetTexts } from "../../../../i18n/types/copyTexts.ts";
import type { FrozenRecord } from "./frozenFormula.ts";
import { RECORD_NAME } from "./recordName.ts";
import { RECORD_START, recordXml } from "./recordXml.ts";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
/** Namespaces of ordinary files, and of those in the strict form of ISO 29500. */
const ORDINARY = "http://schemas.openxmlformats.org/";
const STRICT = "http://purl.oclc.org/ooxml/";

/**
 * Adds the hidden worksheet with the original formulas, and the hidden name it is found by.
 *
 * @param workbookPath - of xl/workbook.xml
 * @returns what is to be changed in xl/workbook.xml for it
 */
export function addRecord(
  file: EditablePackage,
  workbookPath: string,
  { formulas, names }: FrozenRecord,
  texts: CopySheetTexts,
): Edit[] {
  const workbook = file.xml(workbookPath);
  const sheets = workbook?.child("sheets");
  if (!workbook || !sheets) return [];
  const isStrict = workbook.raw.includes(STRICT);
  const main = isStrict ? `${STRICT}spreadsheetml/main` : `${ORDINARY}spreadsheetml/2006/main`;
  const related = isStrict
    ? `${STRICT}officeDocument/relationships`
    : `${ORDINARY}officeDocument/2006/relationships`;
  const path = file.freePath("xl/worksheets/sheet", ".xml");
  file.add(path, recordXml({ formulas, names }, texts, main), TYPE);
  const id = file.relate(workbookPath, `${related}/worksheet`, path);

  const all = sheets.all("sheet");
  const name = freeName(
    texts.formulasSheet,
    all.map((sheet) => fromXstring(sheet.attribute("name") ?? "")),
  );
  const number = Math.max(0, ...all.map((sheet) => sheet.number("sheetId") ?? 0)) + 1;
  const sheet = `<${prefixOf(sheets)}sheet name="${escapeXml(toXstring(name))}" sheetId="${number}" state="hidden" xmlns:r="${related}" r:id="${id}"/>`;
  const last = RECORD_START + formulas.length + names.length;
  const area = `'${name.replaceAll("'", "''")}'!$A$${RECORD_START + 1}:$D$${last}`;
  return [appending(sheets, sheet), nameEdit(workbook, area)];
}

/** Names stand behind the sheets, and behind function groups and links to other workbooks where there are any. */
function nameEdit(workbook: XmlElement, area: string): Edit {
  const prefix = prefixOf(workbook);
  const list = workbook.child("definedNames");
  const taken = (list?.all("definedName") ?? []).map((each) => each.attribute("name") ?? "");
  const name = freeName(RECORD_NAME, taken, (n) => `_${n}`);
  const element = `<${prefix}definedName name="${name}" hidden="1">${escapeXml(area)}</${prefix}definedName>`;
  if (list) return appending(list, element);
  const before = workbook.children.findLast(({ name: each }) =>
    ["sheets", "functionGroups", "externalReferences"].includes(each),
  );
  const at = before?.end ?? workbook.end;
  return { start: at, end: at, text: `<${prefix}definedNames>${element}</${prefix}definedNames>` };
}
