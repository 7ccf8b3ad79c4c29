/* The page on speed shows what was measured last, and nothing else; and how rows are put into words. */
import { readFileSync } from "node:fs";
import { spreadOf } from "./compare.ts";
import { tableOf, withTable, type Report } from "./report.ts";
import { isMet } from "./row.ts";
import { rows } from "./rows.ts";

const report = JSON.parse(readFileSync("test/bench/bench.json", "utf8")) as Report;

test("the table on speed is that of bench.json (npm run readme mends it)", () => {
  const text = readFileSync("test/bench/README.md", "utf8");
  expect(text).toBe(withTable(text, report));
});

test("bench.json has every row of the bench, in order, measured by the command on a machine that is named", () => {
  expect(report.rows.map(({ name }) => name)).toEqual(rows.map(({ name }) => name));
  for (const { lines } of report.rows) expect(lines.length).toBeGreaterThan(0);
  expect(report.machine).toMatch(/\d+ cores, \d+ GiB/);
  expect(report.versions).toMatchObject({ Node: expect.stringMatching(/^v\d+/) });
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
  expect(scripts).toHaveProperty(report.command.replace("npm run ", ""));
});

test("a target holds for the ratio where there is one, else for the figure; a median is what counts", () => {
  const line = { what: "x", figure: spreadOf([1, 2, 30]), unit: "ms" } as const;
  expect(spreadOf([30, 1, 2])).toEqual({ median: 2, low: 1.5, high: 16 });
  expect(isMet(line)).toBeNull();
  expect(isMet({ ...line, target: { atMost: 2 } })).toBe(true);
  expect(isMet({ ...line, ratio: 3, target: { atMost: 2 } })).toBe(false);
  expect(isMet({ ...line, ratio: 3, target: { atLeast: 3 } })).toBe(true);
});

test("a line shows figure, spread, peer, ratio, target and whether it was met", () => {
  const spread = { median: 1234.5, low: 1200, high: 1300 };
  const against = { what: "raw write", figure: 1000 };
  expect(
    tableOf({ title: "Fill" }, [
      { what: "cells", figure: spread, unit: "ms", against, ratio: 1.2345, target: { atMost: 1.3 } },
      { what: "requests", figure: 1, unit: "" },
    ]),
  ).toBe(
    "| Fill | cells | 1,235 ms (1,200–1,300) | raw write: 1,000 ms | 1.23× | ≤ 1.3 | met |\n" +
      "|  | requests | 1 |  |  |  |  |",
  );
});
