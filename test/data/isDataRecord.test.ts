/* What comes from a service or a workbook is a record only if every field is what it must be: dates are days of the calendar. */
import { isDataRecord } from "../../src/data/checks/isDataRecord.ts";
import { makeFund, makeMacro, makeValuations } from "./makeRecords.ts";

const fund = makeFund("IWM", {
  inceptionDate: "2000-05-22",
  firstTradeDate: "2000-05",
  price: { value: 1, asOf: "2024", source: "test" },
  successor: { ticker: "SPSM", date: "2010-12" },
});
const macro = makeMacro("DGS2");
const valuations = makeValuations("IWM", [{ date: "2024-02-29", value: 15 }]);

test.each([fund, macro, valuations])("$kind is one", (record) => {
  expect(isDataRecord(record)).toBe(true);
});

test.each([
  { ...fund, asOf: "yesterday" },
  { ...fund, asOf: "=1+1" },
  { ...fund, inceptionDate: '=HYPERLINK("https://evil.example")' },
  { ...fund, firstTradeDate: "2000-13" },
  { ...fund, price: { value: 1, asOf: "", source: "test" } },
  { ...fund, successor: { ticker: "SPSM", date: "2010-02-30" } },
  { ...macro, dates: ["2024-01-01", "2024-02", "2024-03-01"] },
  { ...macro, dates: ["2024-01-01", "2023-02-29", "2024-03-01"] },
  { ...valuations, points: [{ ...valuations.points[0], date: "2024-02-31" }] },
])("a date that is none makes it none: %j", (record) => {
  expect(isDataRecord(record)).toBe(false);
});
