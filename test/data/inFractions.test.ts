import { inFractions } from "../../src/data/inFractions.ts";
import { makeMacro } from "./makeRecords.ts";

test("percent become fractions with the digits that were published, and a gap stays a gap", () => {
  const record = makeMacro("DGS2", { unit: "percent", values: [4.09, null, 3.55] });
  expect(inFractions(record)).toEqual({ ...record, unit: "fraction", values: [0.0409, null, 0.0355] });
});

test("turning twice is turning once, and other units stay", () => {
  const fractions = inFractions(makeMacro("DGS2"));
  expect(inFractions(fractions)).toBe(fractions);
  const sales = makeMacro("RSXFS", { unit: "million USD", values: [177136, null, 1] });
  expect(inFractions(sales)).toBe(sales);
});
