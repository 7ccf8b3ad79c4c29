import fc from "fast-check";
import { fillKinds } from "../../src/sheets/fills/fills.ts";
import { settingChoices } from "../../src/sheets/builders/settings.ts";
import { defaultChoices, readChoices, settingsFor } from "../../src/taskpane/fill/choices.ts";
import {
  initialState,
  missing,
  reduce,
  type Action,
  type FillState,
} from "../../src/taskpane/fill/fillState.ts";

const after = (actions: readonly Action[], from = initialState(defaultChoices)) =>
  actions.reduce(reduce, from);
const outcome = { written: [], problems: ["p"], isCancelled: false, records: [] };

test("funds are chosen once each, in order, and can be taken out", () => {
  const { choices } = after([
    { type: "fundsAdded", tickers: ["IWM", "VB"] },
    { type: "fundsAdded", tickers: ["VB", "IJR"] },
    { type: "fundRemoved", ticker: "IWM" },
  ]);
  expect(choices.funds).toEqual(["VB", "IJR"]);
});

test("sheets keep the order offered, however they are chosen", () => {
  const { choices } = after([
    { type: "fillToggled", kind: "workedExample" },
    { type: "fillToggled", kind: "monthlyReturns" },
    { type: "fillToggled", kind: "fundFacts" },
  ]);
  expect(choices.fills).toEqual(["monthlyReturns", "workedExample"]);
});

test("a filling needs a sheet, and funds unless it is the worked example alone", () => {
  expect(missing({ ...defaultChoices, fills: [] })).toBe("chooseFill");
  expect(missing(defaultChoices)).toBe("chooseFund");
  expect(missing({ ...defaultChoices, funds: ["IWM"] })).toBeNull();
  expect(missing({ ...defaultChoices, fills: ["workedExample"] })).toBeNull();
});

test("while a filling runs choices are locked; its end unlocks them and shows the outcome", () => {
  const running = after([{ type: "fundsAdded", tickers: ["IWM"] }, { type: "started" }]);
  expect(after([{ type: "fundsCleared" }, { type: "started" }], running)).toEqual(running);
  const ended = after(
    [
      { type: "progressed", stage: { sheet: "s", written: 1, total: 2 } },
      { type: "ended", outcome },
    ],
    running,
  );
  expect(ended.job).toEqual({ state: "over", outcome });
  expect(after([{ type: "fundsCleared" }], ended).choices.funds).toEqual([]);
});

test("news of a filling that is over changes nothing", () => {
  const idle = initialState(defaultChoices);
  expect(
    after(
      [
        { type: "progressed", stage: { sheet: "s", written: 1, total: 2 } },
        { type: "ended", outcome },
      ],
      idle,
    ),
  ).toEqual(idle);
});

const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ type: fc.constant("fundsAdded" as const), tickers: fc.array(fc.constantFrom("A", "B", "C")) }),
  fc.record({ type: fc.constant("fundRemoved" as const), ticker: fc.constantFrom("A", "B", "C") }),
  fc.record({ type: fc.constant("fillToggled" as const), kind: fc.constantFrom(...fillKinds) }),
  fc.record({
    type: fc.constant("settingChosen" as const),
    setting: fc.oneof(
      fc.record({ period: fc.constantFrom(...settingChoices.period) }),
      fc.record({ form: fc.constantFrom(...settingChoices.form), benchmark: fc.constantFrom("SPY", "IWB") }),
    ),
  }),
  fc.constant({ type: "started" } as const),
  fc.constant({ type: "ended", outcome } as const),
);

test("whatever is done, what is remembered reads back as it was", () => {
  fc.assert(
    fc.property(fc.array(action), (actions) => {
      const { choices }: FillState = after(actions);
      expect(readChoices(JSON.parse(JSON.stringify(choices)))).toEqual(choices);
      expect(new Set(choices.funds).size).toBe(choices.funds.length);
    }),
  );
});

test("choices from elsewhere never break the pane", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (stored) => {
      const choices = readChoices(stored);
      expect(choices.funds.every((ticker) => typeof ticker === "string")).toBe(true);
      expect(fillKinds).toEqual(expect.arrayContaining([...choices.fills]));
      expect(settingChoices.period).toContain(choices.settings.period);
      expect(settingChoices.form).toContain(choices.settings.form);
    }),
  );
  expect(
    readChoices({ fills: ["nonsense", "valuation"], settings: { period: "7", benchmark: 1 }, funds: [1] }),
  ).toEqual({
    ...defaultChoices,
    fills: ["valuation"],
  });
});

test("only settings that a chosen sheet looks at are shown, the form last", () => {
  expect(settingsFor([])).toEqual([]);
  expect(settingsFor(["workedExample"])).toEqual([]);
  expect(settingsFor(["risk", "screener"])).toEqual([
    "benchmark",
    "period",
    "style",
    "issuer",
    "maxExpense",
    "minReturn",
    "sortBy",
    "form",
  ]);
});
