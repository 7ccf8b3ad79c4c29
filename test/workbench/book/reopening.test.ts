/* A workbook that is opened leaves nothing behind of the one before: a day of opening files must not fill the memory. */
import { IUniverInstanceService, UniverInstanceType, type Workbook } from "@univerjs/core";
import { IDependencyManagerService } from "@univerjs/engine-formula";
import { openUniver } from "./openUniver.ts";

test("what the formulas of a closed workbook depended on is forgotten; those of the one that is open go on", async () => {
  const { book, univer } = openUniver();
  const dependencies = univer.__getInjector().get(IDependencyManagerService);
  const range = { startRow: 0, endRow: 99, startColumn: 0, endColumn: 0 };
  const dependingOn = (unit: string) =>
    dependencies.searchDependency([{ unitId: unit, sheetId: book.sheets[0]!.id, range }]).size;

  const column = { row: 0, column: 1, rows: 50, columns: 1 };
  book.write(
    book.sheets[0]!.id,
    column,
    Array.from({ length: 50 }, (_, i) => [`=SUM(A1:A${i + 2})`]),
  );
  await book.idle();
  const first = univer
    .__getInjector()
    .get(IUniverInstanceService)
    .getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET)!
    .getUnitId();
  expect(dependingOn(first)).toBe(50);

  await book.load(book.save());
  expect(dependingOn(first)).toBe(0);
  const sheet = book.sheets[0]!.id;
  book.write(sheet, { row: 0, column: 0, rows: 1, columns: 1 }, [[7]]);
  await book.idle();
  expect(book.values(sheet, { row: 49, column: 1, rows: 1, columns: 1 })).toEqual([[7]]);
  book.dispose();
});
