/* Excels that lack a requirement set: every function still answers, in the plainest form there is. */
import { etfCell } from "../../src/functions/cells/etfCell.ts";
import { perGapCell } from "../../src/functions/cells/perGapCell.ts";
import { riskCell } from "../../src/functions/cells/riskCell.ts";
import { failure, fakeHost, HostError } from "./fakeHost.ts";

const gaps = () => perGapCell([[14.7], ["no such"], [-5], ["NOPE"]], [[19.3]]);

test("with data types a percent is a formatted number, and a fund a card", async () => {
  fakeHost({ dataTypes: true });
  expect(await perGapCell([[15]], [[20]])).toEqual([
    [{ type: "FormattedNumber", basicValue: -0.25, numberFormat: "0.0%" }],
  ]);
  expect((await etfCell([["IWM"]]))[0]![0]).toMatchObject({ type: "Entity" });
});

test("without CustomFunctionsRuntime 1.4 numbers are plain, and a fund its name", async () => {
  fakeHost({ dataTypes: false });
  expect(await perGapCell([[15]], [[20]])).toEqual([[-0.25]]);
  expect(await etfCell([["IWM"]])).toEqual([[expect.stringMatching(/Russell 2000/)]]);
  const [row] = await etfCell([["IWM"]], [["inception", "expenseRatio"]]);
  expect(row).toEqual([expect.any(Number), expect.any(Number)]);
});

test.each([
  ["Excel", { runtime: 1.2 }],
  ["the client library", { moreCodes: false }],
])(
  "without 1.3 in %s there is no #NUM!: undefined maths is #VALUE!, the others are as ever",
  async (_, lack) => {
    fakeHost(lack);
    const codes = (await gaps()).flat().map((cell) => (cell instanceof HostError ? cell.code : typeof cell));
    expect(codes).toEqual(["number", "#VALUE!", "#VALUE!", "#N/A"]);
    expect((await failure(() => riskCell([[0.01], [0.01]], [["sharpe"]]))).code).toBe("#VALUE!");
  },
);

test.each([
  ["Excel", { runtime: 1.1 }],
  ["the client library", { errors: false }],
])(
  "without 1.2 in %s a single failure is thrown with its sentence, and in a range told by name",
  async (_, lack) => {
    fakeHost(lack);
    expect((await gaps()).flat().slice(1)).toEqual(["#VALUE!", "#NUM!", "#N/A"]);
    await expect((async () => perGapCell([["NOPE"]]))()).rejects.toThrow(/NOPE/);
    await expect((async () => riskCell([[0.01]], [["beta"]]))()).rejects.toThrow(/benchmark/);
    const passed = { type: "Error", basicType: "Error", basicValue: "#DIV/0!" };
    expect((await perGapCell([[passed], [15]], [[20]])).flat()).toEqual(["#DIV/0!", -0.25]);
  },
);

test("an Excel is asked once for each version, however many cells ask", async () => {
  fakeHost({ dataTypes: true });
  const { requirements } = Office.context;
  const asked: string[] = [];
  Object.assign(requirements, {
    isSetSupported: (_: string, version: string) => asked.push(version) > 0,
  });
  for (let call = 0; call < 3; call++) await perGapCell([[15]], [[20]]);
  expect(asked).toEqual(["1.4"]);
});
