import type { CellData, CellStyle, CellValue } from "../../book/bookData.ts";
import { MAX_COLUMNS, parseArea, parseCell } from "../../../xlsx/cellAddress.ts";
import { fromFileFormula } from "../../../xlsx/formulas/fromFileFormula.ts";
import { believing } from "./believing.ts";
import { known } from "./known.ts";
import { isDateFormat } from "../numberFormats.ts";
import type { Styles } from "./readStyles.ts";
import { sheetRows } from "./sheetRows.ts";
import { readText } from "../../../xlsx/sharedStrings.ts";
import { shiftFormula } from "../../../xlsx/formulas/shiftFormula.ts";
import type { XmlElement } from "../../../xlsx/xml/xmlElement.ts";
import { fromXstring } from "../../../xlsx/xml/xmlText.ts";

/** What all sheets of a file share. */
export interface SharedParts {
  readonly styles: Styles;
  readonly strings: readonly string[];
  /** Days to add to serial numbers of dates: 1462 for workbooks that count from 1904. */
  readonly dateShift: number;
}

/** Days from 1899-12-30, Excel's day 0, to 1970-01-01. */
const EPOCH = 25_569;

/** Cells of `<sheetData>`, sparse by row and column. */
export function readCells(
  sheetData: XmlElement | undefined,
  shared: SharedParts,
): Map<number, Map<number, CellData>> {
  return new CellReader(shared).read(sheetData);
}

interface Master {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

class CellReader {
  private readonly shared: SharedParts;
  private readonly masters = new Map<string, Master>();
  private readonly isBelievable = believing();

  constructor(shared: SharedParts) {
    this.shared = shared;
  }

  read(sheetData: XmlElement | undefined): Map<number, Map<number, CellData>> {
    const rows = new Map<number, Map<number, CellData>>();
    for (const [row, rowElement] of sheetRows(sheetData)) {
      const cells = this.row(rowElement, row);
      if (cells.size > 0) rows.set(row, cells);
    }
    return rows;
  }

  private row(rowElement: XmlElement, row: number): Map<number, CellData> {
    const cells = new Map<number, CellData>();
    let nextColumn = 0;
    for (const element of rowElement.all("c")) {
      const column = parseCell(element.attribute("r") ?? "")?.column ?? nextColumn;
      nextColumn = column + 1;
      const cell = column < MAX_COLUMNS ? this.cell(element, row, column) : undefined;
      if (cell) cells.set(column, cell);
    }
    return cells;
  }

  /** Undefined for a cell with nothing in it, not even a style. */
  private cell(element: XmlElement, row: number, column: number): CellData | undefined {
    const style = this.shared.styles.cell(element.number("s") ?? 0);
    const value = this.value(element, isDate(style) ? this.shared.dateShift : 0);
    const f = element.child("f");
    const formula = f && this.formula(f, row, column);
    if (f && formula !== undefined) return known<CellData>({ value, formula, spill: this.spill(f), style });
    return value === null && style === undefined ? undefined : known<CellData>({ value, style });
  }

  private value(element: XmlElement, shift: number): CellValue {
    const text = element.child("v")?.text;
    const type = element.attribute("t") ?? "n";
    if (type === "inlineStr") {
      const item = element.child("is");
      return item ? readText(item) : null;
    }
    if (text === undefined) return null;
    return this.typed(type, text, shift);
  }

  private typed(type: string, text: string, shift: number): CellValue {
    switch (type) {
      case "s":
        return this.shared.strings[Number(text)] ?? null;
      case "str":
        return fromXstring(text);
      case "b":
        return text === "1" || text === "true";
      case "e":
        return { error: text };
      case "d":
        return serialOf(text);
      default:
        return numberOf(text, shift);
    }
  }

  /** A formula is written out, or says it is the same as that of another cell. */
  private formula(f: XmlElement, row: number, column: number): string | undefined {
    const kind = f.attribute("t");
    if (kind === "dataTable") return undefined;
    const stored = fromXstring(f.text);
    if (kind !== "shared") return stored === "" ? undefined : fromFileFormula(stored);
    const key = f.attribute("si") ?? "";
    if (stored !== "") this.masters.set(key, { formula: stored, row, column });
    const master = this.masters.get(key);
    return master && fromFileFormula(shiftFormula(master.formula, row - master.row, column - master.column));
  }

  private spill(f: XmlElement): CellData["spill"] {
    const area = f.attribute("t") === "array" ? parseArea(f.attribute("ref") ?? "") : undefined;
    const isSpill = area && area.rows * area.columns > 1 && this.isBelievable(area);
    return isSpill ? { rows: area.rows, columns: area.columns } : undefined;
  }
}

const isDate = (style: CellStyle | undefined) =>
  style?.numberFormat !== undefined && isDateFormat(style.numberFormat);

function numberOf(text: string, shift: number): CellValue {
  const value = Number(text);
  return text.trim() === "" || !Number.isFinite(value) ? null : value + shift;
}

/** Serial number of an ISO date, with or without a time; the text itself where it is none. */
function serialOf(text: string): CellValue {
  const milliseconds = Date.parse(/T/.test(text) && !/Z|[+-]\d\d:\d\d$/.test(text) ? `${text}Z` : text);
  return Number.isNaN(milliseconds) ? text : milliseconds / 86_400_000 + EPOCH;
}
