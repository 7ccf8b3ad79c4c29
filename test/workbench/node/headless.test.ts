/* The built add-in in Node: its own page, its own functions, and Microsoft's office.js between it and the book. */
import { dist } from "../../../src/build/build.ts";
import { openHeadless, type Headless } from "../../../src/workbench/node/headless.ts";

let headless: Headless;
const faults: Error[] = [];
beforeAll(async () => {
  headless = await openHeadless({ dist, locale: "ko-KR", report: (fault) => faults.push(fault) });
});
afterAll(() => {
  headless.close();
});

test("the add-in's page is the one that ships, in the language of the host, and loads without faults", () => {
  const { document, Office } = headless.window as unknown as Window & { Office: typeof globalThis.Office };
  expect(Office.context.displayLanguage).toBe("ko-KR");
  expect(document.body.textContent).toMatch(/[가-힣]/);
  expect(faults).toEqual([]);
});

test("cells and the page see the same workbook", async () => {
  const { book, window } = headless;
  const { Excel } = window as unknown as { Excel: typeof globalThis.Excel };
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B1").formulas = [["=SMALLCAP.PERGAP(15,20)", "=A1*2"]];
    await context.sync();
  });
  await book.idle();
  const values = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B1").load("values");
    await context.sync();
    return range.values;
  });
  expect(values).toEqual([[-0.25, -0.5]]);
});
