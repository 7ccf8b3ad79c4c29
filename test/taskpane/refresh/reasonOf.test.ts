/* Why cells are in error: what our functions say, and silence where only Excel can tell. */
import { reasonOf } from "../../../src/taskpane/refresh/reasonOf.ts";
import { eachOfficePage } from "../../workbench/office/eachOfficePage.ts";

const run = eachOfficePage(() => undefined, { asGlobals: true });

const parameters = ["fund", "benchmark", "measure"].map((name) => ({ name, dimensionality: "matrix" }));
const described = { functions: [{ id: "PERGAP", description: "", parameters }], enums: [] };
const { fetch } = globalThis;
beforeEach(() => {
  const answer = () => Promise.resolve(new Response(JSON.stringify(described)));
  Object.assign(globalThis, { fetch: answer, document: { baseURI: "https://addin.test/" } });
});
afterEach(() => {
  Object.assign(globalThis, { fetch, document: undefined });
});

const why = (formula: string, name = "Sheet1") =>
  reasonOf({ formula, sheet: { id: "", name }, row: 0, column: 0, value: "#N/A" });

test("a function says what is wrong with it, of cells on any sheet", async () => {
  await run(async (context) => {
    context.workbook.worksheets.add("Bob's funds").getRange("A1").values = [["no ticker at all"]];
    await context.sync();
  });
  expect(await why('=SMALLCAP.PERGAP("IWM","SPY","nonsense")')).toContain("nonsense");
  expect(await why('=SMALLCAP.PERGAP(A1,"SPY")', "Bob's funds")).toContain("no ticker at all");
});

test("of a spill that is none, and of a sheet that is gone, only Excel can tell", async () => {
  expect(await why("=SMALLCAP.PERGAP(A1#)")).toBeNull();
  expect(await why("=SMALLCAP.PERGAP(Gone!A1)")).toBeNull();
});
