/*
 * Whatever happens, in whatever order, and however late the add-in answers: when a book says that it is idle,
 * its cells show what a book that was always calm would show.
 */
import fc from "fast-check";
import type { Book } from "../../../src/workbench/book/book.ts";
import type { BookData, CellValue } from "../../../src/workbench/book/bookData.ts";
import { nodeBook } from "../../../src/workbench/book/nodeBook.ts";
import { area } from "./openBook.ts";
import { bookOf, contentsOf, fill, shownBy, type Contents } from "./contents.ts";
import { MoodyAddIn, functions } from "./moodyAddIn.ts";

const ROWS = 6;
const COLUMNS = 4;

const row = fc.nat({ max: ROWS - 1 });
const column = fc.nat({ max: COLUMNS - 1 });

/** Formulas look to the left only, so that there is no cycle; spills go down, and meet what stands there. */
const formula = (at: number): fc.Arbitrary<string> => {
  const left = fc
    .tuple(fc.nat({ max: at - 1 }), row)
    .map(([c, r]) => `${String.fromCharCode(65 + c)}${String(r + 1)}`);
  return left.chain((cell) =>
    fc.constantFrom(
      `=${cell}+1`,
      `=SUM(A1:${cell})`,
      `=STORM.TWICE(${cell})`,
      `=STORM.TWICE(STORM.TWICE(${cell}))+1`,
      `=IFERROR(STORM.FAIL(${cell}),STORM.TWICE(1))`,
      `=STORM.FAIL(${cell})`,
      `=STORM.THROW(${cell})`,
      `=STORM.TICK(${cell})`,
      `=STORM.DOWN(A1:${cell})`,
      `=IF(N(${cell})>1,STORM.TWICE(${cell}),"small")`,
      `=SEQUENCE(MOD(N(${cell}),3)+1)`,
      `=IFERROR(SUM(${cell}#),-1)`,
      `=IFERROR(MATCH(2,A1:${cell},0),COUNTIF(A1:${cell},2))`,
    ),
  );
};
const input = (at: number): fc.Arbitrary<CellValue> => {
  const plain = fc.constantFrom<CellValue>(0, 1, 2, 3, "x", "", "");
  return at === 0 ? plain : fc.oneof(plain, formula(at), formula(at));
};
const placed = column.chain((at) => fc.record({ row, column: fc.constant(at), input: input(at) }));
const contents: fc.Arbitrary<Contents> = fc.array(placed, { maxLength: 12 });

type Step = (book: Book, addIn: MoodyAddIn) => void | Promise<void>;
const step = <T>(
  name: string,
  argument: fc.Arbitrary<T>,
  run: (book: Book, addIn: MoodyAddIn, x: T) => void | Promise<void>,
) =>
  argument.map((x) => ({
    name: `${name} ${JSON.stringify(x)}`,
    run: ((book, addIn) => run(book, addIn, x)) as Step,
    toString: () => `${name} ${JSON.stringify(x)}`,
  }));

const steps = {
  write: step("write", fc.array(placed, { minLength: 1, maxLength: 4 }), (book, _, cells) =>
    fill(book, book.activeSheet, cells),
  ),
  turn: step("turn", fc.integer({ min: 1, max: 4 }), async (_, __, turns) => {
    for (let i = 0; i < turns; i++) await new Promise((resolve) => setTimeout(resolve));
  }),
  answer: step("answer", fc.nat({ max: 20 }), (_, addIn, which) => addIn.answerOne(which)),
  answerCancelled: step("answerCancelled", fc.nat({ max: 20 }), (_, addIn, which) =>
    addIn.answerCancelled(which),
  ),
  setDirty: step("setDirty", fc.tuple(row, column), (book, _, [r, c]) =>
    book.setDirty(book.activeSheet, area(r, c, 3, 2)),
  ),
  calculate: step("calculate", fc.constantFrom("Recalculate", "Full", "FullRebuild"), (book, _, type) =>
    book.calculate(type),
  ),
  mode: step(
    "mode",
    fc.constantFrom("Manual", "Automatic"),
    (book, _, mode) => void (book.calculationMode = mode),
  ),
  clear: step("clear", fc.tuple(row, column), (book, _, [r, c]) =>
    book.clear(book.activeSheet, area(r, c, 2, 2), "Contents"),
  ),
  insert: step("insert", row, (book, _, r) =>
    book.insertCells(book.activeSheet, area(r, 0, 1, 16_384), "Down"),
  ),
  remove: step("remove", row, (book, _, r) =>
    book.deleteCells(book.activeSheet, area(r, 0, 1, 16_384), "Up"),
  ),
  undo: step("undo", fc.boolean(), (book, _, back) => {
    if (back) book.undo();
    else book.redo();
  }),
  define: step("define", fc.constant(null), (book, addIn) =>
    book.defineFunctions("STORM", { functions }, addIn),
  ),
  sheet: step("sheet", contents, (book, _, cells) =>
    fill(book, book.sheets[1]?.id ?? book.addSheet("Other").id, cells),
  ),
  dropSheet: step("dropSheet", fc.constant(null), (book) => {
    const other = book.sheets[1];
    if (other) book.deleteSheet(other.id);
  }),
  load: step("load", contents, (book, _, cells) => book.load(bookOf(cells))),
};
const anyStep = fc.oneof(
  { weight: 8, arbitrary: steps.write },
  { weight: 6, arbitrary: steps.turn },
  { weight: 5, arbitrary: steps.answer },
  ...Object.values(steps).map((arbitrary) => ({ weight: 1, arbitrary })),
);

test("after any storm a book calms down, and shows what a calm book shows", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 3, maxLength: 30 }), async (storm) => {
      const addIn = new MoodyAddIn();
      const book = nodeBook();
      const calm = nodeBook();
      try {
        book.defineFunctions("STORM", { functions }, addIn);
        for (const { run } of storm) await run(book, addIn);
        book.calculationMode = "Automatic";
        addIn.answerEverything();
        await settled(book);
        const wanted: BookData = contentsOf(book);
        calm.defineFunctions("STORM", { functions }, new MoodyAddIn().answerEverything());
        await calm.load(wanted);
        await settled(calm);
        expect(book.calculationState).toBe("Done");
        expect(shownBy(book)).toEqual(shownBy(calm));
        expect(JSON.stringify(shownBy(book))).not.toContain("#BUSY!");
      } finally {
        book.dispose();
        calm.dispose();
      }
    }),
    { numRuns: 60 },
  );
}, 120_000);

test("an answer that comes as its sheet goes is no fault", async () => {
  const addIn = new MoodyAddIn();
  const book = nodeBook();
  try {
    book.defineFunctions("STORM", { functions }, addIn);
    const { id } = book.addSheet("Other");
    fill(book, id, [{ row: 0, column: 1, input: "=STORM.DOWN(A1:A3)" }]);
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setTimeout(resolve));
    addIn.answerOne(0);
    book.deleteSheet(id);
    await settled(book);
    expect(book.sheets.map(({ name }) => name)).not.toContain("Other");
  } finally {
    book.dispose();
  }
});

/** @throws Error when the book is not idle within seconds */
async function settled(book: Book): Promise<void> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not idle: ${book.calculationState}`)), 5000);
  });
  await Promise.race([book.idle(), late]).finally(() => clearTimeout(timer));
}
