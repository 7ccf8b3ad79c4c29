/* Custom functions in Microsoft's own runtime, called from cells. */
import type {
  FunctionMetadata,
  FunctionsMetadata,
} from "../../../src/workbench/book/functions/functionMetadata.ts";
import { eachOfficePage } from "./eachOfficePage.ts";
import { type OfficePage } from "./officePage.ts";

let page: OfficePage;
eachOfficePage((opened) => {
  page = opened;
});

const one = (id: string, rest: Partial<FunctionMetadata> = {}): FunctionMetadata => ({
  id,
  name: id,
  parameters: [{ name: "x", type: "any", optional: true }],
  ...rest,
});
const metadata = (...functions: FunctionMetadata[]): FunctionsMetadata => ({ functions });

const area = (rows: number, columns = 1) => ({ row: 0, column: 0, rows, columns });
const write = (...formulas: string[]) => {
  page.book.write(
    page.book.activeSheet,
    area(formulas.length),
    formulas.map((formula) => [formula]),
  );
};
const read = (rows: number, columns = 1) => page.book.values(page.book.activeSheet, area(rows, columns));

test("a thousand calls give a thousand results", async () => {
  page.define(metadata(one("DOUBLE")), { DOUBLE: async (x: number) => Promise.resolve(x * 2) });
  write(...Array.from({ length: 1000 }, (_, i) => `=TEST.DOUBLE(${String(i)})`));
  await page.book.idle();
  expect(read(1000)).toEqual(Array.from({ length: 1000 }, (_, i) => [i * 2]));
});

test("errors keep their code, and #VALUE! and #N/A their sentence", async () => {
  const { Error: CellError, ErrorCode } = page.window.CustomFunctions;
  page.define(metadata(one("FAIL"), one("REJECT"), one("NAN")), {
    FAIL: (code: keyof typeof ErrorCode) => {
      throw new CellError(ErrorCode[code], "because");
    },
    REJECT: () => Promise.reject(new Error("a fault")),
    NAN: () => NaN,
  });
  write(
    '=TEST.FAIL("notAvailable")',
    '=TEST.FAIL("invalidValue")',
    '=TEST.FAIL("invalidNumber")',
    '=TEST.FAIL("divisionByZero")',
    "=TEST.REJECT()",
    "=TEST.NAN()",
    '=IFERROR(TEST.FAIL("notAvailable"),"caught")',
  );
  await page.book.idle();
  expect(read(7)).toEqual([
    [{ error: "#N/A", message: "because" }],
    [{ error: "#VALUE!", message: "because" }],
    [{ error: "#NUM!" }],
    [{ error: "#DIV/0!" }],
    [{ error: "#VALUE!" }],
    [{ error: "#VALUE!" }],
    ["caught"],
  ]);
});

test("a function the page does not have is #VALUE!, as the client reports it", async () => {
  page.define(metadata(one("MISSING")), {});
  write("=TEST.MISSING()");
  await page.book.idle();
  expect(read(1)).toEqual([[{ error: "#VALUE!" }]]);
});

test("ranges arrive as rows, and results spill, errors among them", async () => {
  const { Error: CellError, ErrorCode } = page.window.CustomFunctions;
  page.define(
    metadata(
      one("TURN", {
        parameters: [{ name: "x", type: "any", dimensionality: "matrix" }],
        result: { dimensionality: "matrix" },
      }),
    ),
    {
      TURN: (rows: unknown[][]) => [
        rows.map(([first]) => first),
        [new CellError(ErrorCode.notAvailable, "none"), 1],
      ],
    },
  );
  write("=TEST.TURN({1;2})");
  await page.book.idle();
  expect(read(2, 2)).toEqual([
    [1, 2],
    [expect.objectContaining({ error: "#N/A" }), 1],
  ]);
});

test("a function that asks for its address gets it", async () => {
  page.define(metadata(one("WHERE", { options: { requiresAddress: true } })), {
    WHERE: (_: unknown, { address }: CustomFunctions.Invocation) => address,
  });
  write("=TEST.WHERE(1)");
  await page.book.idle();
  expect(read(1)).toEqual([["Sheet1!A1"]]);
});

test("errors and data types reach functions that accept them", async () => {
  page.define(
    { ...metadata(one("KIND")), allowErrorForDataTypeAny: true },
    {
      KIND: (x: { code?: string }) =>
        x instanceof page.window.CustomFunctions.Error ? `error ${x.code}` : typeof x,
    },
  );
  write("=TEST.KIND(NA())", "=TEST.KIND(2)");
  await page.book.idle();
  expect(read(2)).toEqual([["error #N/A"], ["number"]]);
});

test("streams go on until their formula is gone, and then are told", async () => {
  const told: string[] = [];
  let set: (value: number) => void = () => undefined;
  page.define(metadata(one("TICK", { options: { stream: true, cancelable: true } })), {
    TICK: (_: unknown, invocation: CustomFunctions.StreamingInvocation<number>) => {
      set = (value) => {
        invocation.setResult(value);
      };
      invocation.onCanceled = () => told.push("cancelled");
      set(1);
    },
  });
  const next = () =>
    new Promise<void>((resolve) => {
      const stop = page.book.onCalculated(() => {
        stop();
        resolve();
      });
    });
  const shows = async (value: number) => {
    while (read(1)[0]?.[0] !== value) await next();
  };
  write("=TEST.TICK(0)");
  await shows(1);
  set(2);
  await shows(2);
  write("gone");
  await page.book.idle();
  await new Promise((resolve) => setTimeout(resolve));
  expect(told).toEqual(["cancelled"]);
  expect(read(1)).toEqual([["gone"]]);
});

test("a page that loads anew is asked again for what is outstanding", async () => {
  page.define(metadata(one("NEVER")), { NEVER: () => new Promise(() => undefined) });
  write("=TEST.NEVER(1)");
  await page.book.calculated();
  const { window } = page;
  const messages: string[] = [];
  page.host.attach(window);
  const bridge = (window as unknown as { _richApiNativeBridge: Record<string, unknown> })
    ._richApiNativeBridge;
  bridge.onMessageFromHost = (text: string) => messages.push(text);
  const body = {
    Actions: [
      { Id: 1, ActionType: 3, Name: "_SetOsfControlContainerReadyForCustomFunctions", ObjectPathId: 2 },
    ],
    ObjectPaths: { 2: { Id: 2, ObjectPathType: 2, Name: "Microsoft.ExcelServices.CustomFunctions" } },
  };
  (bridge.sendMessageToHost as (text: string) => void)(JSON.stringify({ id: 1, type: 1, message: { body } }));
  while (messages.length < 2) await new Promise((resolve) => setTimeout(resolve));
  expect(messages.join()).toContain("NEVER");
});
