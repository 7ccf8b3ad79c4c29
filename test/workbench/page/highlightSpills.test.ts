/* Conditional formats colour what formulas spill, as they do what is typed. */
import {
  AddConditionalRuleMutation,
  ConditionalFormattingService,
  UniverSheetsConditionalFormattingPlugin,
} from "@univerjs/sheets-conditional-formatting";
import { ICommandService } from "@univerjs/core";
import type { ConditionalFormatData } from "../../../src/workbench/book/bookData.ts";
import { bookOver } from "../../../src/workbench/book/bookOver.ts";
import { engineOver } from "../../../src/workbench/book/engine.ts";
import { nodeUniver } from "../../../src/workbench/book/nodeBook.ts";
import { highlightSpills } from "../../../src/workbench/page/grid/highlightSpills.ts";
import { univerRule } from "../../../src/workbench/page/grid/univerRule.ts";

test("a text that is spilled is coloured, and no longer when the formula gives another", async () => {
  const univer = nodeUniver();
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  const book = bookOver(univer);
  highlightSpills(book, univer);
  const { injector, workbook } = engineOver(univer);
  const sheet = book.activeSheet;
  const place = { sheetId: sheet, subUnitId: sheet, unitId: workbook().getUnitId() };
  const format = {
    id: "out",
    areas: [{ row: 0, column: 1, rows: 4, columns: 1 }],
    priority: 0,
    type: "ContainsText",
    operator: "Contains",
    text: "out",
    style: { fill: "#FBE5D6" },
  } as const satisfies ConditionalFormatData;
  book.putConditionalFormat(sheet, format);
  injector
    .get(ICommandService)
    .syncExecuteCommand(AddConditionalRuleMutation.id, { ...place, rule: univerRule(format) });

  const coloured = () =>
    [0, 1, 2, 3].map((row) => {
      const found = injector.get(ConditionalFormattingService).composeStyle(place.unitId, sheet, row, 1);
      return found?.style?.bg?.rgb !== undefined;
    });
  const spill = async (third: string) => {
    const formula = `={"","";"a","in";"b","${third}"}`;
    book.write(sheet, { row: 0, column: 0, rows: 1, columns: 1 }, [[formula]]);
    await book.idle();
    expect(book.values(sheet, { row: 2, column: 1, rows: 1, columns: 1 })).toEqual([[third]]);
  };
  await spill("out");
  expect(coloured()).toEqual([false, false, true, false]);
  await spill("in");
  expect(coloured()).toEqual([false, false, false, false]);
  await spill("out again");
  expect(coloured()).toEqual([false, false, true, false]);
  book.dispose();
});
