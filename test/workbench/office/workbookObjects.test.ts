/* Sheets, tables, charts, names and what else a workbook holds, by way of Microsoft's client library. */
import { eachOfficePage } from "./eachOfficePage.ts";
import { type OfficePage } from "./officePage.ts";

let page: OfficePage;
const run = eachOfficePage((opened) => {
  page = opened;
});

const code = (work: Parameters<typeof run>[0]) =>
  run(work).then(
    () => "none",
    (error: OfficeExtension.Error) => error.code,
  );

describe("worksheets", () => {
  test("are added, named, ordered, hidden, coloured, activated, copied and deleted", async () => {
    const read = await run(async (context) => {
      const { worksheets } = context.workbook;
      const funds = worksheets.add("Funds");
      funds.getRange("A1:B1").values = [["x", "=A1&1"]];
      funds.tabColor = "#00FF00";
      funds.showGridlines = false;
      funds.freezePanes.freezeRows(1);
      worksheets.add("Gone").delete();
      worksheets.add().visibility = "Hidden";
      funds.activate();
      const copy = funds.copy("End");
      funds.position = 0;
      worksheets.load("items/name, items/visibility");
      const active = worksheets.getActiveWorksheet().load("name, tabColor, showGridlines");
      const copied = copy.getRange("A1:B1").load("formulas");
      const frozen = funds.freezePanes.getLocationOrNullObject().load("address");
      await context.sync();
      return {
        sheets: worksheets.items.map(({ name, visibility }) => `${name} ${visibility}`),
        active: [active.name, active.tabColor, active.showGridlines],
        copied: copied.formulas,
        frozen: frozen.address,
      };
    });
    expect(read).toEqual({
      sheets: ["Funds Visible", "Sheet1 Visible", "Sheet2 Hidden", "Funds (2) Visible"],
      active: ["Funds", "#00FF00", false],
      copied: [["x", "=A1&1"]],
      frozen: "Funds!1:1",
    });
  });

  test("copied, have spills, charts and an add-in's names of their own, and a free name", async () => {
    const read = await run(async (context, sheet) => {
      context.workbook.worksheets.add("SHEET1 (2)");
      sheet.getRange("A1").formulas = [["=SEQUENCE(3,2)"]];
      sheet.names.add("Mark", sheet.getRange("A1")).visible = false;
      sheet.charts.add("Line", sheet.getRange("A1:B3"), "Columns");
      await context.sync();
      const copy = sheet.copy("End").load("id, name");
      const cells = copy.getRange("A1:B3").load("values, formulas");
      const mark = copy.names.getItem("Mark").load("formula");
      await context.sync();
      const [chart] = page.book.charts(copy.id);
      return [copy.name, cells.values, cells.formulas[0]?.[0], mark.formula, chart?.series[1]?.values];
    });
    const grid = [
      [1, 2],
      [3, 4],
      [5, 6],
    ];
    const name = "'Sheet1 (3)'!";
    expect(read).toEqual(["Sheet1 (3)", grid, "=SEQUENCE(3,2)", `=${name}$A$1`, `=${name}$B$1:$B$3`]);
  });

  test("copied, are copied whole however many cells they have, each with its format", async () => {
    const read = await run(async (context, sheet) => {
      const cells = sheet.getRange("A1:T5001");
      cells.values = Array.from({ length: 5001 }, (_, i) => Array.from({ length: 20 }, () => i));
      sheet.getRange("B1:T5000").numberFormat = "0.0%" as unknown as string[][];
      sheet.getRange("A5001:T5001").numberFormat = "0.00" as unknown as string[][];
      await context.sync();
      const last = sheet.copy("End").getRange("A5000:B5001").load("values, numberFormat");
      await context.sync();
      return [last.values, last.numberFormat];
    });
    expect(read).toEqual([
      [
        [4999, 4999],
        [5000, 5000],
      ],
      [
        ["General", "0.0%"],
        ["0.00", "0.00"],
      ],
    ]);
  });

  test("have names that Excel would take, and one that can be seen", async () => {
    for (const name of ["", "a/b", "x".repeat(32), "'a'", "History", "[1]"])
      expect(await code((context) => (context.workbook.worksheets.add(name), context.sync()))).toBe(
        "InvalidArgument",
      );
    expect(await code((context) => (context.workbook.worksheets.add("SHEET1"), context.sync()))).toBe(
      "ItemAlreadyExists",
    );
    expect(await code((context, sheet) => (sheet.delete(), context.sync()))).toBe("InvalidOperation");
    expect(await code((context, sheet) => ((sheet.visibility = "Hidden"), context.sync()))).toBe(
      "InvalidOperation",
    );
    expect(await code((context) => (context.workbook.worksheets.getItem("No").load(), context.sync()))).toBe(
      "ItemNotFound",
    );
  });

  test("keep an add-in's marks", async () => {
    const marks = await run(async (context, sheet) => {
      sheet.customProperties.add("smallcap", "funds");
      sheet.customProperties.add("other", "1");
      sheet.customProperties.getItem("OTHER").delete();
      await context.sync();
      sheet.customProperties.load("items/key, items/value");
      const none = sheet.customProperties.getItemOrNullObject("other").load("key");
      await context.sync();
      return [sheet.customProperties.items.map(({ key, value }) => [key, value]), none.isNullObject];
    });
    expect(marks).toEqual([[["smallcap", "funds"]], true]);
  });

  test("give parts of lists and leave out members not asked for", async () => {
    const names = await run(async (context) => {
      const { worksheets } = context.workbook;
      for (const name of ["B", "C", "D"]) worksheets.add(name);
      worksheets.load({ $top: 2, $skip: 1, name: true });
      await context.sync();
      return worksheets.items.map(({ name }) => name);
    });
    expect(names).toEqual(["B", "C"]);
  });
});

describe("tables", () => {
  const fill = async (context: Excel.RequestContext, sheet: Excel.Worksheet) => {
    sheet.getRange("A1:B3").values = [
      ["Ticker", "PE"],
      ["SPY", 25],
      ["IWM", 18],
    ];
    const table = sheet.tables.add("A1:B3", true);
    table.name = "Funds";
    await context.sync();
    return table;
  };

  test("are made of ranges, calculated with, sorted, extended and taken apart", async () => {
    const read = await run(async (context, sheet) => {
      const table = await fill(context, sheet);
      table.style = "TableStyleLight1";
      table.showBandedRows = false;
      table.rows.add(undefined, [["IWN", 12]]);
      sheet.getRange("D1").formulas = [["=SUM(Funds[PE])"]];
      table.sort.apply([{ key: 1, ascending: true }]);
      table.load("name, style, showBandedRows");
      table.columns.load("items/name");
      const body = table.getDataBodyRange().load("address, values");
      const sum = sheet.getRange("D1").load("values");
      await context.sync();
      return {
        table: [table.name, table.style, table.showBandedRows, table.columns.items.map(({ name }) => name)],
        body: [body.address, body.values],
        sum: sum.values,
      };
    });
    expect(read).toEqual({
      table: ["Funds", "TableStyleLight1", false, ["Ticker", "PE"]],
      body: [
        "Sheet1!A2:B4",
        [
          ["IWN", 12],
          ["IWM", 18],
          ["SPY", 25],
        ],
      ],
      sum: [[55]],
    });
    const left = await run(async (context, sheet) => {
      context.workbook.tables.getItem("Funds").convertToRange();
      const tables = context.workbook.tables.load("count");
      const kept = sheet.getRange("A1").load("values");
      await context.sync();
      return [tables.count, kept.values];
    });
    expect(left).toEqual([0, [["Ticker"]]]);
  });

  test("keep texts and errors what they are when rows are sorted, or moved down for headers", async () => {
    const cells = [
      [2, "'=1+1"],
      [1, "#N/A"],
    ];
    const read = await run(async (context, sheet) => {
      sheet.getRange("A1:B2").values = cells;
      const table = sheet.tables.add("A1:B2", false);
      const moved = table.getDataBodyRange().load("values, valueTypes");
      await context.sync();
      const before = [moved.values, moved.valueTypes];
      table.sort.apply([{ key: 0, ascending: true }]);
      const sorted = table.getDataBodyRange().load("values, valueTypes");
      await context.sync();
      return [before, [sorted.values, sorted.valueTypes]];
    });
    const [text, error] = [
      { row: [2, "=1+1"], types: ["Double", "String"] },
      { row: [1, "#N/A"], types: ["Double", "Error"] },
    ];
    expect(read).toEqual([
      [
        [text.row, error.row],
        [text.types, error.types],
      ],
      [
        [error.row, text.row],
        [error.types, text.types],
      ],
    ]);
  });

  test("do not overlap, share names, or lose cells to deletions", async () => {
    await run(fill);
    expect(await code((context, sheet) => (sheet.tables.add("B2:C4", true), context.sync()))).toBe(
      "InvalidOperation",
    );
    expect(
      await code((context, sheet) => ((sheet.tables.add("F1:G2", true).name = "funds"), context.sync())),
    ).toBe("ItemAlreadyExists");
    expect(await code((context, sheet) => (sheet.getRange("A2").delete("Up"), context.sync()))).toBe(
      "InsertDeleteConflict",
    );
  });

  test("get headers where there are none, and unique ones", async () => {
    const headers = await run(async (context, sheet) => {
      sheet.getRange("A1:B1").values = [[1, 2]];
      sheet.getRange("D1:F1").values = [["x", "X", ""]];
      const made = sheet.tables.add("A1:B1", false).getRange().load("values");
      const renamed = sheet.tables.add("D1:F1", true).getHeaderRowRange().load("values");
      await context.sync();
      return [made.values, renamed.values];
    });
    expect(headers).toEqual([
      [
        ["Column1", "Column2"],
        [1, 2],
      ],
      [["x", "X2", "Column3"]],
    ]);
  });
});

test("charts take their series from a range, and titles, axes, colours and places as told", async () => {
  await run(async (context, sheet) => {
    sheet.getRange("A1:C3").values = [
      ["", "IWM", "SPY"],
      ["2025", 1, 2],
      ["2026", 3, 4],
    ];
    const chart = sheet.charts.add("Line", sheet.getRange("A1:C3"), "Columns");
    chart.name = "Ratio";
    chart.title.text = "P/E";
    chart.legend.position = "Right";
    chart.axes.valueAxis.title.text = "ratio";
    chart.axes.valueAxis.minimum = 0;
    chart.axes.valueAxis.numberFormat = "0.0";
    chart.setPosition("B5", "D10");
    chart.series.getItemAt(0).format.line.color = "#112233";
    const added = chart.series.add("Third");
    added.setValues(sheet.getRange("C2:C3"));
    added.setXAxisValues(sheet.getRange("A2:A3"));
    await context.sync();
  });
  const { activeSheet: sheet } = page.book;
  expect(page.book.charts(sheet)).toEqual([
    expect.objectContaining({
      name: "Ratio",
      type: "Line",
      title: "P/E",
      legend: "Right",
      valueAxis: { visible: true, title: "ratio", minimum: 0, numberFormat: "0.0" },
      left: page.book.columnWidth(sheet, 0),
      series: [
        {
          name: "=Sheet1!$B$1",
          categories: "=Sheet1!$A$2:$A$3",
          values: "=Sheet1!$B$2:$B$3",
          color: "#112233",
        },
        { name: "=Sheet1!$C$1", categories: "=Sheet1!$A$2:$A$3", values: "=Sheet1!$C$2:$C$3" },
        { name: "Third", categories: "=Sheet1!$A$2:$A$3", values: "=Sheet1!$C$2:$C$3" },
      ],
    }),
  ]);
  const names = await run(async (context, own) => {
    const { series } = own.charts.getItem("Ratio");
    series.load("items/name");
    await context.sync();
    return series.items.map(({ name }) => name);
  });
  expect(names).toEqual(["IWM", "SPY", "Third"]);
});

test("conditional formats of five kinds are made, read, told apart and cleared", async () => {
  const types = await run(async (context, sheet) => {
    const formats = sheet.getRange("A1:A9").conditionalFormats;
    const value = formats.add("CellValue");
    value.cellValue.rule = { formula1: "=0", operator: "LessThan" };
    value.cellValue.format.font.color = "#FF0000";
    const custom = formats.add("Custom");
    custom.custom.rule.formula = "=$A1>5";
    custom.custom.format.fill.color = "#FFFF00";
    const contains = formats.add("ContainsText");
    contains.textComparison.rule = { operator: "Contains", text: "stale" };
    formats.add("ColorScale").colorScale.criteria = {
      minimum: { type: "LowestValue", color: "#FFFFFF" },
      midpoint: { type: "Number", formula: "0", color: "#EEEEEE" },
      maximum: { type: "HighestValue", color: "#000000" },
    };
    formats.add("DataBar").dataBar.positiveFormat.fillColor = "#123456";
    await context.sync();
    formats.load("items/type");
    value.cellValueOrNullObject.load("rule");
    value.customOrNullObject.load();
    await context.sync();
    expect(value.cellValueOrNullObject.rule).toEqual({ formula1: "=0", operator: "LessThan" });
    expect(value.customOrNullObject.isNullObject).toBe(true);
    return formats.items.map(({ type }) => type);
  });
  expect(types).toEqual(["DataBar", "ColorScale", "ContainsText", "Custom", "CellValue"]);
  const { activeSheet: sheet } = page.book;
  expect(page.book.conditionalFormats(sheet)).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        type: "CellValue",
        operator: "LessThan",
        formula1: "=0",
        style: { color: "#FF0000" },
      }),
      expect.objectContaining({ type: "Custom", formula: "=$A1>5", style: { fill: "#FFFF00" } }),
      expect.objectContaining({ type: "ContainsText", operator: "Contains", text: "stale" }),
      expect.objectContaining({ type: "DataBar", color: "#123456" }),
    ]),
  );
  await run(async (context, own) => {
    own.getRange("A5").conditionalFormats.clearAll();
    await context.sync();
  });
  expect(page.book.conditionalFormats(sheet)).toEqual([]);
});

test("names stand for ranges and values, and formulas use them", async () => {
  const read = await run(async (context, sheet) => {
    sheet.getRange("A1:A2").values = [[4], [5]];
    context.workbook.names.add("prices", sheet.getRange("A1:A2"), "closing");
    context.workbook.names.add("rate", "=0.04");
    sheet.names.add("local", sheet.getRange("A1"));
    sheet.getRange("B1").formulas = [["=SUM(prices)+rate"]];
    const range = sheet.getRange("B1").load("values");
    const item = context.workbook.names.getItem("PRICES").load("formula, type, comment, scope");
    const target = item.getRange().load("address");
    const byName = sheet.getRange("prices").load("address");
    const local = sheet.names.getItem("local").load("scope");
    await context.sync();
    return [range.values, item.formula, item.type, item.comment, target.address, byName.address, local.scope];
  });
  expect(read).toEqual([
    [[9.04]],
    "=Sheet1!$A$1:$A$2",
    "Range",
    "closing",
    "Sheet1!A1:A2",
    "Sheet1!A1:A2",
    "Worksheet",
  ]);
  expect(await code((context) => (context.workbook.names.add("A1", "=1"), context.sync()))).toBe(
    "InvalidArgument",
  );
  expect(await code((context) => (context.workbook.names.add("Rate", "=1"), context.sync()))).toBe(
    "ItemAlreadyExists",
  );
});

test("settings, custom XML and properties are kept with the workbook", async () => {
  const read = await run(async (context) => {
    const { workbook } = context;
    workbook.settings.add("options", { years: 5, list: [1, 2] });
    const part = workbook.customXmlParts.add('<data xmlns="urn:smallcap"><a>1</a></data>');
    workbook.customXmlParts.add("<other/>");
    workbook.properties.title = "Small caps";
    workbook.properties.custom.add("smallcap.version", 1);
    await context.sync();
    const setting = workbook.settings.getItem("options").load("value");
    const found = workbook.customXmlParts
      .getByNamespace("urn:smallcap")
      .getOnlyItem()
      .load("id, namespaceUri");
    const xml = found.getXml();
    part.load("id");
    workbook.properties.load("title");
    const version = workbook.properties.custom.getItem("smallcap.version").load("value");
    await context.sync();
    return [
      setting.value,
      found.id === part.id,
      found.namespaceUri,
      xml.value,
      workbook.properties.title,
      version.value,
    ];
  });
  expect(read).toEqual([
    { years: 5, list: [1, 2] },
    true,
    "urn:smallcap",
    '<data xmlns="urn:smallcap"><a>1</a></data>',
    "Small caps",
    1,
  ]);
  expect(await code((context) => (context.workbook.customXmlParts.add("<a><b></a>"), context.sync()))).toBe(
    "InvalidArgument",
  );
});

test("the older settings and the newer are the same", async () => {
  page.book.settings.set("kept", { a: 1 });
  const { settings } = page.Office.context.document;
  settings.set("saved", [1, 2]);
  await new Promise((resolve) => {
    settings.saveAsync(resolve);
  });
  expect(page.book.settings.get("saved")).toEqual([1, 2]);
});
