import type { BookData } from "../../book/bookData.ts";
import { formulaTokens } from "../../../xlsx/formulas/formulaTokens.ts";
import { isAddInFunction } from "../../../xlsx/formulas/newFunctions.ts";
import { parseXml } from "../../../xlsx/xml/parseXml.ts";
import { idOf } from "../reading/readSettings.ts";
import type { SavedPackage } from "./savedPackage.ts";
import { fileFunction } from "./toFileFormula.ts";
import { XlsxError } from "../../../xlsx/xlsxError.ts";
import type { XmlElement } from "../../../xlsx/xml/xmlElement.ts";
import { xml, XML_HEADER } from "../../../xlsx/xml/xmlText.ts";

/** How a workbook names an add-in, so that Excel can open it with the workbook. */
export interface AddInReference {
  /** Id in the manifest, a GUID without braces. */
  readonly id: string;
  readonly version: string;
  /** Where Excel finds it: a sideloaded add-in ("developer", "Registry") unless said otherwise. */
  readonly store?: string;
  readonly storeType?: "Registry" | "EXCatalog" | "FileSystem" | "OMEX";
}

const FOLDER = "xl/webextensions/";
const PANES = `${FOLDER}taskpanes.xml`;
const WEB_EXTENSIONS = "http://schemas.microsoft.com/office/webextensions/";
const RELATIONSHIP = "http://schemas.microsoft.com/office/2011/relationships/";
const EXTENSION_TYPE = "application/vnd.ms-office.webextension+xml";
const FUNCTION_IDS = "{7C84B067-C214-45C3-A712-C9D94CD141B2}";

/**
 * Names the add-ins of a workbook: ours with its settings and the custom functions in use, and those that
 * the opened file named. Writes nothing for a workbook without any.
 *
 * @throws XlsxError unsupported when there are settings but no add-in they belong to
 */
export function writeWebExtensions(
  data: BookData,
  addIn: AddInReference | undefined,
  saved: SavedPackage,
): void {
  const { own, others } = namedExtensions(data.foreignParts, addIn);
  const parts = others.map(({ path }) => path);
  for (const path of parts) saved.add(path, data.foreignParts[path]!, EXTENSION_TYPE);

  const functions = functionIds(data);
  const isUsed = functions.length > 0 || Object.keys(data.settings).length > 0;
  if (own || (addIn && isUsed)) {
    const path = saved.freePath(`${FOLDER}webextension`);
    saved.add(path, extension(addIn, own, data.settings, functions), EXTENSION_TYPE);
    parts.push(path);
  } else if (Object.keys(data.settings).length > 0)
    throw new XlsxError(
      "unsupported",
      "The workbook has settings of an add-in, but the add-in is not known.",
    );
  if (parts.length > 0) writePanes(parts, saved);
}

interface NamedExtension {
  readonly path: string;
  readonly root: XmlElement;
}

/** Add-ins that the opened file named: ours, or without a word on which that is the first, and the others. */
function namedExtensions(
  foreign: BookData["foreignParts"],
  addIn: AddInReference | undefined,
): { readonly own: NamedExtension | undefined; readonly others: readonly NamedExtension[] } {
  const all = Object.entries(foreign)
    .filter(([path]) => path.startsWith(FOLDER) && path.endsWith(".xml"))
    .map(([path, part]) => ({ path, root: parseXml(new TextDecoder().decode(part)) }))
    .filter(({ root }) => root.name === "webextension");
  const own = addIn ? all.find(({ root }) => idOf(root) === addIn.id.toLowerCase()) : all[0];
  return { own, others: all.filter((each) => each !== own) };
}

function extension(
  addIn: AddInReference | undefined,
  own: NamedExtension | undefined,
  settings: BookData["settings"],
  functions: readonly string[],
): string {
  const properties = Object.entries(settings).map(([name, value]) =>
    xml("we:property", { name, value: JSON.stringify(value) }),
  );
  const ids = functions.map((each) => xml("we:customFunctionIds", {}, each));
  const list = xml(
    "a:ext",
    { "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main", uri: FUNCTION_IDS },
    xml("we:customFunctionIdList", {}, ids),
  );
  // the part's own id is a GUID in braces: as it was, else the add-in's
  const id = own?.root.attribute("id") ?? `{${addIn?.id ?? ""}}`;
  return (
    XML_HEADER +
    xml(
      "we:webextension",
      { "xmlns:we": `${WEB_EXTENSIONS}webextension/2010/11`, id },
      addIn ? referenceTo(addIn) : (own?.root.child("reference")?.raw ?? ""),
      xml("we:alternateReferences"),
      xml("we:properties", {}, properties),
      xml("we:bindings"),
      xml("we:snapshot", {
        "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      }),
      ids.length === 0 ? "" : xml("we:extLst", {}, list),
    )
  );
}

function referenceTo({ id, version, store = "developer", storeType = "Registry" }: AddInReference): string {
  return xml("we:reference", { id, version, store, storeType });
}

/** The list of panes hangs on the package itself, as Excel writes it, not on the workbook. */
function writePanes(extensions: readonly string[], saved: SavedPackage): void {
  const panes = extensions.map((path, i) => {
    const reference = xml("wetp:webextensionref", {
      "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      "r:id": saved.relate(PANES, `${RELATIONSHIP}webextension`, path),
    });
    return xml("wetp:taskpane", { dockstate: "right", visibility: false, width: 350, row: i + 4 }, reference);
  });
  const content = xml("wetp:taskpanes", { "xmlns:wetp": `${WEB_EXTENSIONS}taskpanes/2010/11` }, ...panes);
  saved.add(PANES, XML_HEADER + content, "application/vnd.ms-office.webextensiontaskpanes+xml");
  saved.relate("", `${RELATIONSHIP}webextensiontaskpanes`, PANES);
}

/** Custom functions in the workbook's formulas, as stored, sorted. */
function functionIds(data: BookData): string[] {
  const names = new Set(data.names.map(({ name }) => name.toUpperCase()));
  const formulas = data.sheets.flatMap(({ cells }) =>
    [...cells.values()].flatMap((row) => [...row.values()].flatMap(({ formula }) => formula ?? [])),
  );
  const ids = formulas
    .filter((formula) => formula.includes("."))
    .flatMap((formula) => calledFunctions(formula, names));
  return [...new Set(ids)].sort();
}

function calledFunctions(formula: string, names: ReadonlySet<string>): string[] {
  return formulaTokens(formula).flatMap(({ kind, text }, i, tokens) => {
    const called = kind === "word" && tokens[i + 1]?.text === "(" && !names.has(text.toUpperCase());
    return called && isAddInFunction(text) ? [fileFunction(text)] : [];
  });
}
