/* Excel.run through Microsoft's own client library: what add-ins write is read back, and what they get wrong is told. */
import { jest } from "@jest/globals";
import type { PageWindow } from "../../../src/workbench/office/host.ts";
import { eachOfficePage } from "./eachOfficePage.ts";
import { type OfficePage } from "./officePage.ts";

let page: OfficePage;
const run = eachOfficePage((opened) => {
  page = opened;
});

/** The code and place of the failure a piece of work ends in. */
const failure = (work: Parameters<typeof run>[0]) =>
  run(work).then(
    () => ({ code: "none", message: "", at: "" }),
    (error: OfficeExtension.Error) => ({
      code: error.code,
      message: error.message,
      at: error.debugInfo.errorLocation,
    }),
  );

const addressOfA1 = () =>
  run(async (context, sheet) => {
    const range = sheet.getRange("A1").load("address");
    await context.sync();
    return range.address;
  });

test("Office.onReady names Excel, its platform and what it supports", async () => {
  const { host, platform } = await page.Office.onReady();
  expect([host, platform]).toEqual(["Excel", "PC"]);
  const { requirements, displayLanguage } = page.Office.context;
  expect(displayLanguage).toBe("en-US");
  expect(requirements.isSetSupported("ExcelApi", "1.15")).toBe(true);
  expect(requirements.isSetSupported("ExcelApi", "1.16")).toBe(false);
  expect(requirements.isSetSupported("SharedRuntime", "1.1")).toBe(true);
});

test("values and formulas are written and read in one round trip, results of formulas included", async () => {
  const read = await run(async (context, sheet) => {
    const range = sheet.getRange("A1:B2");
    range.values = [
      [1, "a"],
      [2, "=A1+A2*10"],
    ];
    range.load("values, formulas, address, valueTypes, text");
    await context.sync();
    return [range.address, range.values, range.formulas, range.valueTypes, range.text];
  });
  expect(read).toEqual([
    "Sheet1!A1:B2",
    [
      [1, "a"],
      [2, 21],
    ],
    [
      [1, "a"],
      [2, "=A1+A2*10"],
    ],
    [
      ["Double", "String"],
      ["Double", "Double"],
    ],
    [
      ["1", "a"],
      ["2", "21"],
    ],
  ]);
});

test("null leaves a cell, an empty text clears it, one value fills all", async () => {
  const values = await run(async (context, sheet) => {
    const range = sheet.getRange("A1:C1");
    range.values = 7 as never;
    range.values = [[null, "", 9]];
    range.load("values");
    await context.sync();
    return range.values;
  });
  expect(values).toEqual([[7, "", 9]]);
});

test("texts are read as typed, unless the cell's format is text or an apostrophe leads", async () => {
  const read = await run(async (context, sheet) => {
    sheet.getRange("B1:B4").numberFormat = [["@"], ["@"], ["@"], ["@"]];
    const typed = [["5%"], ["2026-01-31"], ["=1+1"], ["TRUE"]];
    sheet.getRange("A1:A4").values = typed;
    sheet.getRange("B1:B4").values = typed;
    sheet.getRange("C1").values = [["'=1+1"]];
    const range = sheet.getRange("A1:C4").load("values, numberFormat");
    await context.sync();
    return [range.values, range.numberFormat.map((row) => row[0])];
  });
  expect(read).toEqual([
    [
      [0.05, "5%", "=1+1"],
      [46053, "2026-01-31", ""],
      [2, "=1+1", ""],
      [true, "TRUE", ""],
    ],
    ["0%", "yyyy-mm-dd", "General", "General"],
  ]);
});

test("large arrays, which the client sends in parts, arrive whole", async () => {
  const rows = Array.from({ length: 2000 }, (_, i) => [i, i * 2, `t${String(i)}`]);
  const last = await run(async (context, sheet) => {
    const range = sheet.getRangeByIndexes(0, 0, rows.length, 3);
    range.values = rows;
    const cell = range.getLastRow().load("values");
    await context.sync();
    return cell.values;
  });
  expect(last).toEqual([[1999, 3998, "t1999"]]);
});

test("ranges are found from ranges", async () => {
  const addresses = await run(async (context, sheet) => {
    const block = sheet.getRange("B2:D5");
    const found = [
      block.getCell(1, 1),
      block.getRow(0),
      block.getColumn(2),
      block.getLastCell(),
      block.getOffsetRange(1, -1),
      block.getResizedRange(1, -1),
      block.getAbsoluteResizedRange(2, 2),
      block.getEntireColumn(),
      block.getEntireRow(),
      block.getRowsBelow(2),
      block.getRowsAbove(),
      block.getColumnsAfter(),
      block.getColumnsBefore(),
      block.getBoundingRect("F7"),
      block.getIntersection("C4:Z9"),
    ];
    for (const range of found) range.load("address");
    await context.sync();
    return found.map(({ address }) => address.replace("Sheet1!", ""));
  });
  expect(addresses).toEqual([
    "C3",
    "B2:D2",
    "D2:D5",
    "D5",
    "A3:C6",
    "B2:C6",
    "B2:C3",
    "B:D",
    "2:5",
    "B6:D7",
    "B1:D1",
    "E2:E5",
    "A2:A5",
    "B2:F7",
    "C4:D5",
  ]);
});

test("what is not there is a null object, and everything beyond it too", async () => {
  const nulls = await run(async (context, sheet) => {
    const none = [
      context.workbook.worksheets.getItemOrNullObject("Nowhere"),
      context.workbook.worksheets.getItemOrNullObject("Nowhere").getRange("A1"),
      context.workbook.names.getItemOrNullObject("none"),
      context.workbook.tables.getItemOrNullObject("none"),
      sheet.getUsedRangeOrNullObject(),
      sheet.getRange("A1").getIntersectionOrNullObject("B2"),
      sheet.getRange("A1").getSpillingToRangeOrNullObject(),
    ];
    for (const one of none) one.load();
    await context.sync();
    return none.map(({ isNullObject }) => isNullObject);
  });
  expect(nulls).toEqual(nulls.map(() => true));
});

test("a property not loaded is an error of the client", async () => {
  const { code } = await failure(async (context, sheet) => {
    const range = sheet.getRange("A1");
    await context.sync();
    return range.values;
  });
  expect(code).toBe("PropertyNotLoaded");
});

test("a member this host does not have fails by its name, and nothing after it runs", async () => {
  const load = await failure(async (context, sheet) => {
    sheet.load("nonsense");
    await context.sync();
  });
  expect([load.code, load.message]).toEqual(["ApiNotFound", expect.stringContaining("Worksheet.nonsense")]);
  const method = await failure(async (context, sheet) => {
    sheet.getRange("A1").values = [[1]];
    sheet.getRange("A1").group("ByRows");
    sheet.getRange("A1").values = [[2]];
    await context.sync();
  });
  expect([method.code, method.at]).toEqual(["ApiNotFound", "Range.group"]);
  expect(page.book.values(page.book.activeSheet, { row: 0, column: 0, rows: 1, columns: 1 })).toEqual([[1]]);
});

test("arrays that do not fit, and values that are none, are refused", async () => {
  const ragged = await failure(async (context, sheet) => {
    sheet.getRange("A1:B2").values = [[1, 2], [3]];
    await context.sync();
  });
  expect([ragged.code, ragged.at]).toEqual(["InvalidArgument", "Range.values"]);
  const small = await failure(async (context, sheet) => {
    sheet.getRange("A1:B2").values = [[1]];
    await context.sync();
  });
  expect(small.code).toBe("InvalidArgument");
  const object = await failure(async (context, sheet) => {
    sheet.getRange("A1").values = [[{ type: "Double", basicValue: 1 }]];
    await context.sync();
  });
  expect(object.code).toBe("InvalidArgument");
});

test("addresses that name no cells, and ranges beyond the sheet, are refused", async () => {
  for (const address of ["A0", "XFE1", "A1048577", "nonsense!", "A1,B2", "A:1"]) {
    const { code } = await failure(async (context, sheet) => {
      sheet.getRange(address).load("address");
      await context.sync();
    });
    expect(["InvalidArgument", "ItemNotFound"]).toContain(code);
  }
  const { code } = await failure(async (context, sheet) => {
    sheet.getRange("A1").getOffsetRange(-1, 0).load("address");
    await context.sync();
  });
  expect(code).toBe("InvalidArgument");
});

test("requests and answers over 5 MB are refused", async () => {
  const long = "x".repeat(32_000);
  const request = await failure(async (context, sheet) => {
    sheet.getRange("A1:GR1").values = [Array.from({ length: 200 }, () => long)];
    await context.sync();
  });
  expect(request.code).toBe("RequestPayloadSizeLimitExceeded");
  const { activeSheet: sheet } = page.book;
  page.book.write(
    sheet,
    { row: 0, column: 0, rows: 200, columns: 1 },
    Array.from({ length: 200 }, () => [long]),
  );
  const answer = await failure(async (context, active) => {
    active.getRange("A1:A200").load("values");
    await context.sync();
  });
  expect(answer.code).toBe("ResponsePayloadSizeLimitExceeded");
});

test("a range is kept over syncs and given back at the end of the run", async () => {
  const [values, count] = await run(async (context, sheet) => {
    const range = sheet.getRange("C3");
    await context.sync();
    range.values = [[5]];
    await context.sync();
    range.load("values");
    await context.sync();
    const references = (
      context.workbook as unknown as { _GetReferenceCount(): OfficeExtension.ClientResult<number> }
    )._GetReferenceCount();
    await context.sync();
    return [range.values, references.value];
  });
  expect([values, count]).toEqual([[[5]], 1]);
  const left = await page.Excel.run(async (context) => {
    const references = (
      context.workbook as unknown as { _GetReferenceCount(): OfficeExtension.ClientResult<number> }
    )._GetReferenceCount();
    await context.sync();
    return references.value;
  });
  expect(left).toBe(0);
});

test("looks of cells are set and read, and are null where cells differ", async () => {
  const read = await run(async (context, sheet) => {
    const range = sheet.getRange("A1:B2");
    range.format.fill.color = "#aabbcc";
    range.format.font.bold = true;
    range.format.horizontalAlignment = "Right";
    range.format.columnWidth = 75;
    range.format.borders.getItem("EdgeBottom").style = "Continuous";
    range.format.borders.getItem("EdgeBottom").color = "red";
    sheet.getRange("A1").format.font.italic = true;
    range.load(
      "format/fill/color, format/font/bold, format/font/italic, format/horizontalAlignment, format/columnWidth",
    );
    const below = sheet.getRange("A2").format.borders.getItem("EdgeBottom").load("style, color");
    const above = sheet.getRange("A1").format.borders.getItem("EdgeBottom").load("style");
    await context.sync();
    const { fill, font, horizontalAlignment, columnWidth } = range.format;
    return [
      fill.color,
      font.bold,
      font.italic,
      horizontalAlignment,
      columnWidth,
      below.style,
      below.color,
      above.style,
    ];
  });
  expect(read).toEqual(["#AABBCC", true, null, "Right", 75, "Continuous", "#FF0000", "None"]);
});

test("copying moves relative references and leaves absolute ones", async () => {
  const formulas = await run(async (context, sheet) => {
    sheet.getRange("A1:A2").values = [[1], [2]];
    sheet.getRange("B1").formulas = [['=A1+$A$1&"A1"']];
    sheet.getRange("B1").format.font.bold = true;
    sheet.getRange("B2").copyFrom("B1");
    sheet.getRange("C1:C2").copyFrom("B1:B2", "Values");
    const range = sheet.getRange("B2:C2").load("formulas");
    const bold = sheet.getRange("B2").load("format/font/bold");
    await context.sync();
    return [range.formulas, bold.format.font.bold];
  });
  expect(formulas).toEqual([[['=A2+$A$1&"A1"', "3A1"]], true]);
});

test("a spill that is copied with its formula spills again, and one copied without it is values", async () => {
  const read = await run(async (context, sheet) => {
    sheet.getRange("A1").formulas = [["=SEQUENCE(2,2)"]];
    sheet.getRange("D1").copyFrom("A1:B2");
    sheet.getRange("G1").copyFrom("B1:B2");
    const range = sheet.getRange("D1:G2").load("values, formulas");
    const spill = sheet.getRange("D1").getSpillingToRangeOrNullObject().load("address");
    await context.sync();
    return [range.values, range.formulas[0]?.[0], spill.isNullObject ? null : spill.address];
  });
  expect(read).toEqual([
    [
      [1, 2, "", 2],
      [3, 4, "", 4],
    ],
    "=SEQUENCE(2,2)",
    "Sheet1!D1:E2",
  ]);
});

test("a fault of the host is told, and the requests behind it are answered", async () => {
  const { book } = page;
  const { calculated } = book;
  book.calculated = () => {
    book.calculated = calculated;
    return Promise.reject(new Error("out of order"));
  };
  await expect(addressOfA1()).rejects.toMatchObject({ code: "GeneralException", message: "out of order" });
  expect(await addressOfA1()).toBe("Sheet1!A1");
});

test("an answer the page stumbles over keeps none behind it waiting, and is told", async () => {
  const { _richApiNativeBridge: bridge } = page.window as unknown as PageWindow;
  const { onMessageFromHost } = bridge!;
  const told = jest.spyOn(console, "error").mockImplementation(() => undefined);
  bridge!.onMessageFromHost = () => {
    bridge!.onMessageFromHost = onMessageFromHost;
    throw new Error("the page fell over");
  };
  void addressOfA1(); // it is this one that may stay without an answer
  expect(await addressOfA1()).toBe("Sheet1!A1");
  expect(told).toHaveBeenCalledWith(expect.objectContaining({ message: "the page fell over" }));
  told.mockRestore();
});

test("the region around a cell goes as far as cells touch, corners included, however long it is", async () => {
  const regions = await run(async (context, sheet) => {
    sheet.getRange("B2:C10001").values = Array.from({ length: 10_000 }, () => [1, "x"]);
    sheet.getRange("D10002:D10003").values = [[1], [1]];
    sheet.getRange("F1").values = [[1]];
    const found = ["B2", "D10003", "F1", "H9"].map((cell) =>
      sheet.getRange(cell).getSurroundingRegion().load("address"),
    );
    const began = process.cpuUsage().user;
    await context.sync();
    expect(process.cpuUsage().user - began).toBeLessThan(5_000_000);
    return found.map(({ address }) => address);
  });
  const block = "Sheet1!B2:D10003";
  expect(regions).toEqual([block, block, "Sheet1!F1", "Sheet1!H9"]);
});

test("spills are found from either end", async () => {
  const read = await run(async (context, sheet) => {
    sheet.getRange("B2").formulas = [["=SEQUENCE(3,2)"]];
    const spill = sheet.getRange("B2").getSpillingToRange().load("address, values, hasSpill");
    const parent = sheet.getRange("C4").getSpillParent().load("address");
    await context.sync();
    return [spill.address, spill.values, spill.hasSpill, parent.address];
  });
  expect(read).toEqual([
    "Sheet1!B2:C4",
    [
      [1, 2],
      [3, 4],
      [5, 6],
    ],
    true,
    "Sheet1!B2",
  ]);
});

test("calculation can be held, asked for and looked at", async () => {
  const read = await run(async (context, sheet) => {
    const { application } = context.workbook;
    application.calculationMode = "Manual";
    sheet.getRange("A1:B1").values = [[1, "=A1*2"]];
    application.calculate("Recalculate");
    const range = sheet.getRange("B1").load("values");
    application.load("calculationMode, calculationState");
    await context.sync();
    return [range.values, application.calculationMode];
  });
  expect(read).toEqual([[[2]], "Manual"]);
});

test("selection is set and read", async () => {
  const address = await run(async (context, sheet) => {
    sheet.getRange("C3:D4").select();
    const range = context.workbook.getSelectedRange().load("address");
    await context.sync();
    return range.address;
  });
  expect(address).toBe("Sheet1!C3:D4");
});
