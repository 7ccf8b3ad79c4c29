/* Workbooks for the laws of opening and saving: everything a file can hold, in canonical form (defaults left out). */
import fc from "fast-check";
import type {
  Area,
  BookData,
  CellData,
  CellStyle,
  ChartData,
  ConditionalFormatData,
  SheetData,
} from "../../../src/workbench/book/bookData.ts";
import { CHART_KINDS } from "../../../src/workbench/xlsx/chartKinds.ts";

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.constantFrom(" a ", "a\r\nb", "_x0041_", "<&>\"'", "한국어", "\u0000\ud800", "=1+1", ""),
);
const word = fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,8}$/);
const line = fc.stringMatching(/^[ -~가-힣]{1,12}$/);
const guid = fc.uuid().map((id) => `{${id.toUpperCase()}}`);
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const color = fc.stringMatching(/^#[0-9A-F]{6}$/).filter((value) => value !== "#000000");
const area: fc.Arbitrary<Area> = fc.record({
  row: fc.nat(50),
  column: fc.nat(40),
  rows: fc.integer({ min: 1, max: 5 }),
  columns: fc.integer({ min: 1, max: 5 }),
});

/** Leaves some keys out. */
function optional<T extends object>(arbitraries: {
  [K in keyof T]-?: fc.Arbitrary<NonNullable<T[K]>>;
}): fc.Arbitrary<T> {
  return fc.record(arbitraries, { requiredKeys: [] }) as unknown as fc.Arbitrary<T>;
}

const border = fc.record({
  style: fc.constantFrom("Thin", "Medium", "Thick", "Dash", "Double" as const),
  color,
});
const style = optional<Omit<CellStyle, "unlocked">>({
  numberFormat: fc.constantFrom("0.00%", "#,##0", "@", "yyyy-mm-dd", '"a" 0.0', "[Red]0;-0"),
  bold: fc.constant(true),
  italic: fc.constant(true),
  underline: fc.constant(true),
  strikethrough: fc.constant(true),
  fontName: fc.constantFrom("Arial", "맑은 고딕"),
  fontSize: fc.constantFrom(8, 9.5, 14),
  color,
  fill: color,
  horizontal: fc.constantFrom("Left", "Center", "Right"),
  vertical: fc.constantFrom("Top", "Center"),
  wrap: fc.constant(true),
  indent: fc.integer({ min: 1, max: 5 }),
  borders: optional<NonNullable<CellStyle["borders"]>>({
    top: border,
    bottom: border,
    left: border,
    right: border,
  }).filter((borders) => Object.keys(borders).length > 0),
}).filter((each) => Object.keys(each).length > 0);
/** What only a cell can be, and no format laid over it. */
const cellStyle = fc.oneof(
  style,
  style.map((each): CellStyle => ({ ...each, unlocked: true })),
);

const value = fc.oneof(
  number,
  text,
  fc.boolean(),
  fc.constantFrom("#N/A", "#VALUE!", "#DIV/0!", "#NUM!", "#REF!", "#NAME?").map((error) => ({ error })),
);
const formula = fc.constantFrom(
  '=SMALLCAP.PERGAP("IWM","SPY")',
  '=1+SMALLCAP.ETF(A1,"pe asOf")',
  "=SUM(A1:B2)",
  "=SORT(UNIQUE(A1:A9))",
  "=LET(x,A1,x*2)",
  '="<a&b>"&A1',
  "=SUM(B1#)",
  "=A1:A3*2",
);
const cell: fc.Arbitrary<CellData> = fc
  .record(
    { value: fc.option(value), formula, spill: fc.constant({ rows: 3, columns: 2 }), style: cellStyle },
    { requiredKeys: ["value"] },
  )
  .filter(({ value, formula, style }) => value !== null || formula !== undefined || style !== undefined)
  .map(({ spill, ...cell }) =>
    cell.formula !== undefined && spill ? { ...cell, spill } : cell,
  ) as fc.Arbitrary<CellData>;
const cells = fc.array(fc.tuple(fc.nat(40), fc.nat(30), cell), { maxLength: 25 }).map((list) => {
  const rows = new Map<number, Map<number, CellData>>();
  for (const [row, column, each] of list)
    rows.set(row, (rows.get(row) ?? new Map<number, CellData>()).set(column, each));
  return rows;
});

const format: fc.Arbitrary<ConditionalFormatData> = fc
  .oneof(
    fc.record({
      type: fc.constant("CellValue" as const),
      operator: fc.constantFrom("Between" as const, "NotBetween" as const),
      formula1: fc.constant("=1"),
      formula2: fc.constant("=A1+1"),
      style,
    }),
    fc.record({
      type: fc.constant("CellValue" as const),
      operator: fc.constantFrom("LessThan" as const, "EqualTo" as const, "GreaterThanOrEqual" as const),
      formula1: fc.constant('="<"'),
      style,
    }),
    fc.record({ type: fc.constant("Custom" as const), formula: fc.constant("=SMALLCAP.X(A1)>0"), style }),
    fc.record({
      type: fc.constant("ContainsText" as const),
      operator: fc.constantFrom("Contains", "NotContains", "BeginsWith", "EndsWith"),
      text: line,
      style,
    }),
    fc.record({
      type: fc.constant("ColorScale" as const),
      points: fc.tuple(
        fc.record({ at: fc.constant("LowestValue" as const), color }),
        fc.record({
          at: fc.constantFrom("Number", "Percent", "Percentile"),
          value: fc.constant("50"),
          color,
        }),
        fc.record({ at: fc.constant("HighestValue" as const), color }),
      ),
    }),
    fc.record({ type: fc.constant("DataBar" as const), color }),
  )
  .chain((rule) =>
    fc
      .record({
        areas: fc.array(area, { minLength: 1, maxLength: 2 }),
        priority: fc.integer({ min: 1, max: 9 }),
      })
      .map((rest) => ({ ...rule, ...rest, id: "" }) as ConditionalFormatData),
  );

const axis = fc.record(
  {
    visible: fc.boolean(),
    title: line,
    numberFormat: fc.constant("0%"),
    minimum: fc.constant(-1),
    maximum: fc.constant(2.5),
  },
  { requiredKeys: ["visible"] },
);
const pixels = fc.nat(900);
const chart: fc.Arbitrary<ChartData> = fc
  .record(
    {
      id: guid,
      name: line,
      type: fc.constantFrom(...Object.keys(CHART_KINDS)),
      title: line,
      legend: fc.constantFrom("Right", "Left", "Top", "Bottom", "None"),
      series: fc.array(
        fc.record(
          {
            name: fc.constantFrom("", "A & B", "=First!$B$1"),
            categories: fc.constant("=First!$A$2:$A$9"),
            values: fc.constant("='Big & small'!$B$2:$B$9"),
            color,
          },
          { requiredKeys: ["name", "values"] },
        ),
        { minLength: 1, maxLength: 3 },
      ),
      categoryAxis: axis,
      valueAxis: axis,
      left: pixels,
      top: pixels,
      width: pixels,
      height: pixels,
    },
    {
      requiredKeys: [
        "id",
        "name",
        "type",
        "legend",
        "series",
        "categoryAxis",
        "valueAxis",
        "left",
        "top",
        "width",
        "height",
      ],
    },
  )
  .map((each) =>
    /^(?:Pie|Doughnut)$/.test(each.type)
      ? { ...each, categoryAxis: { visible: true }, valueAxis: { visible: true } }
      : each,
  ) as fc.Arbitrary<ChartData>;

const sizes = fc
  .array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 300 })), { maxLength: 5 })
  .map((list) => new Map(list));
const levels = fc
  .array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 7 })), { maxLength: 3 })
  .map((list) => new Map(list));
const indices = fc.uniqueArray(fc.nat(60), { maxLength: 3 }).map((list) => list.sort((a, b) => a - b));
const unique = <T>(each: fc.Arbitrary<T>, selector: (item: T) => unknown, maxLength = 3) =>
  fc.uniqueArray(each, { maxLength, selector });

const sheet: fc.Arbitrary<SheetData> = fc.record(
  {
    id: guid,
    name: fc.constant(""),
    visibility: fc.constantFrom("Visible" as const, "Hidden" as const, "VeryHidden" as const),
    tabColor: color,
    showGridlines: fc.boolean(),
    cells,
    columnWidths: sizes,
    rowHeights: sizes,
    hiddenColumns: indices,
    hiddenRows: indices,
    rowLevels: levels,
    columnLevels: levels,
    frozenRows: fc.nat(3),
    frozenColumns: fc.nat(3),
    merges: fc.array(
      area.filter(({ rows, columns }) => rows * columns > 1),
      { maxLength: 2 },
    ),
    tables: unique(
      fc
        .record({
          id: guid,
          name: word.map((name) => `T_${name}`),
          area,
          columns: fc.uniqueArray(line, { minLength: 1, maxLength: 3 }),
          showHeaders: fc.boolean(),
          showTotals: fc.boolean(),
          showFilterButton: fc.boolean(),
          showBandedRows: fc.boolean(),
          style: fc.constantFrom("TableStyleMedium2", ""),
        })
        .map((table) => ({ ...table, showFilterButton: table.showHeaders && table.showFilterButton })),
      ({ name }) => name,
    ),
    conditionalFormats: fc.array(format, { maxLength: 3 }),
    charts: fc.array(chart, { maxLength: 2 }),
    notes: unique(
      fc.record({ row: fc.nat(20), column: fc.nat(20), text }),
      ({ row, column }) => `${row},${column}`,
    ),
    customProperties: fc.dictionary(word, text, { maxKeys: 2 }).map((each) => ({ ...each })),
  },
  {
    requiredKeys: [
      "id",
      "name",
      "visibility",
      "showGridlines",
      "cells",
      "columnWidths",
      "rowHeights",
      "hiddenColumns",
      "hiddenRows",
      "rowLevels",
      "columnLevels",
      "frozenRows",
      "frozenColumns",
      "merges",
      "tables",
      "conditionalFormats",
      "charts",
      "notes",
      "customProperties",
    ],
  },
) as fc.Arbitrary<SheetData>;

/** Ids of conditional formats are not in files: opening gives them by their place. */
export function withoutFormatIds(book: BookData): BookData {
  return {
    ...book,
    sheets: book.sheets.map((each) => ({
      ...each,
      conditionalFormats: each.conditionalFormats.map((one) => ({ ...one, id: "" })),
    })),
  };
}

const properties = fc
  .tuple(
    optional<Record<string, string>>({
      title: line,
      subject: line,
      author: line,
      keywords: line,
      comments: text.filter((each) => each !== ""),
      category: line,
      manager: line,
      company: line,
    }),
    fc.dictionary(word, fc.oneof(text, number, fc.boolean()), { maxKeys: 3 }),
  )
  .map(([named, custom]) => ({ ...named, custom: { ...custom } }));

export const books: fc.Arbitrary<BookData> = fc
  .tuple(sheet, sheet)
  .filter(([first, second]) => first.id !== second.id)
  .map(([first, second]) => [
    { ...first, name: "First", visibility: "Visible" as const },
    { ...second, name: "Big & small" },
  ])
  .chain((sheets) =>
    fc.record({
      sheets: fc.constant(sheets),
      activeSheet: fc.constantFrom("First", "Big & small"),
      names: unique(
        fc.record(
          {
            name: word.map((name) => `n_${name}`),
            formula: fc.constantFrom("=First!$A$1:$B$2", '="a"', "=LAMBDA(x,x+1)"),
            sheet: fc.constant(sheets[0]!.id),
            comment: line,
            visible: fc.boolean(),
          },
          { requiredKeys: ["name", "formula", "visible"] },
        ),
        ({ name }) => name.toLowerCase(),
      ),
      settings: fc
        .dictionary(word, fc.jsonValue(), { maxKeys: 3 })
        .map((each) => ({ ...(JSON.parse(JSON.stringify(each)) as object) })),
      customXml: unique(
        fc.record({ id: guid, xml: fc.constantFrom('<a xmlns="urn:x">한국어</a>', "<b/>") }),
        ({ id }) => id,
      ),
      properties,
      foreignParts: fc.constant({}),
    }),
  ) as fc.Arbitrary<BookData>;
