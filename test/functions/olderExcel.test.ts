/* The built add-in in Excels that have less: the host states an older requirement set, and does no more than that. */
import { dist } from "../../src/build/build.ts";
import { errorTexts } from "../../src/workbench/book/errors/errorTexts.ts";
import { calculateFormulas, openHeadless } from "../../src/workbench/node/headless.ts";

const formulas = [
  '=SMALLCAP.STYLESPREAD("IWN","IWO","1Y",,"2022-12-31")',
  '=SMALLCAP.ETF("IWM")',
  '=SMALLCAP.ETF({"IWM","NOPE"},"style")',
  "=SMALLCAP.PERGAP({15;-5;14},20)",
  '=SMALLCAP.ETF("NOPE","style")',
  '=SMALLCAP.RISK({0.01;0.01},"sharpe")',
  '=SMALLCAP.PERGAP(15,20,"no such")',
];

/** What the workbench itself says of a code, where the add-in has said nothing. */
const codes = Object.values(errorTexts.en.codes);

/** What each formula gives where custom functions are as of a version, with the add-in's sentences that come along. */
async function answersIn(version: number) {
  const requirementSets = { CustomFunctionsRuntime: version };
  const headless = await openHeadless({ dist, locale: "en-US", requirementSets });
  try {
    const answers = await calculateFormulas(headless.book, formulas);
    return answers.map((answer) =>
      "value" in answer
        ? answer.value
        : [answer.error, ...[answer.message ?? []].flat().filter((said) => !codes.includes(said))],
    );
  } finally {
    headless.close();
  }
}

const spread = expect.closeTo(0.1149, 4);
const name = expect.stringMatching(/Russell 2000/);

test("without CustomFunctionsRuntime 1.4 cells are plain, and errors have their codes and sentences", async () => {
  expect(await answersIn(1.3)).toEqual([
    spread,
    name,
    [["Small Blend", expect.anything()]],
    [[-0.25], [{ error: "#NUM!" }], [expect.closeTo(-0.3, 12)]],
    ["#N/A", expect.stringMatching(/NOPE/)],
    ["#NUM!"],
    ["#VALUE!", expect.stringMatching(/discount, ratio/)],
  ]);
}, 60_000);

test("with CustomFunctionsRuntime 1.1 alone figures stay, errors are a bare #VALUE!, and in a range told by name", async () => {
  expect(await answersIn(1.1)).toEqual([
    spread,
    name,
    [["Small Blend", "#N/A"]],
    [[-0.25], ["#NUM!"], [expect.closeTo(-0.3, 12)]],
    ["#VALUE!"],
    ["#VALUE!"],
    ["#VALUE!"],
  ]);
}, 60_000);
