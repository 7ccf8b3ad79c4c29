/* While somebody types into a cell, Excel does nothing an add-in asks of the workbook: it waits, or is refused. */
import { eachOfficePage } from "./eachOfficePage.ts";
import type { OfficePage } from "./officePage.ts";

let page: OfficePage;
eachOfficePage((opened) => (page = opened));

const write = (options: Excel.RunOptions, value: number) =>
  page.Excel.run(options, async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[value]];
    await context.sync();
  });
const a1 = () => page.book.values(page.book.activeSheet, { row: 0, column: 0, rows: 1, columns: 1 })[0]![0];

test("what may not wait is refused at once, and works again when the cell is left", async () => {
  page.host.setCellEditing(true);
  await expect(write({}, 1)).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
  expect(a1()).toBeNull();
  page.host.setCellEditing(false);
  await write({}, 2);
  expect(a1()).toBe(2);
});

test("what may wait waits, and is done in its order once the cell is left", async () => {
  page.host.setCellEditing(true);
  const writings = [write({ delayForCellEdit: true }, 1), write({ delayForCellEdit: true }, 2)];
  // answered after them, had they been answered
  await expect(write({}, 3)).rejects.toThrow();
  expect(a1()).toBeNull();
  page.host.setCellEditing(false);
  await Promise.all(writings);
  expect(a1()).toBe(2);
});

test("custom functions go on giving results meanwhile", async () => {
  const parameters = [] as const;
  page.define(
    { functions: [{ id: "ONE", name: "ONE", description: "", parameters, result: { type: "number" } }] },
    { ONE: () => Promise.resolve(1) },
  );
  page.host.setCellEditing(true);
  page.book.write(page.book.activeSheet, { row: 0, column: 0, rows: 1, columns: 1 }, [["=TEST.ONE()+1"]]);
  await page.book.idle();
  expect(a1()).toBe(2);
});
