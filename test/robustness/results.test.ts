/* The page on robustness shows what was measured last, by commands that exist, and nothing else. */
import { readFileSync } from "node:fs";
import { chaosParts } from "./chaos/chaosParts.ts";
import { faultsOf, tallyText } from "./chaos/tally.ts";
import { atLeast, atMost, never, seen } from "./figure.ts";
import { withResults, type Results } from "./report.ts";

const results = JSON.parse(readFileSync("test/robustness/results.json", "utf8")) as Results;

test("the tables on robustness are those of results.json (npm run readme mends them)", () => {
  const text = readFileSync("test/robustness/README.md", "utf8");
  expect(text).toBe(withResults(text, results));
});

test("results.json has parts that can be run, each once, whole and well, by the command that is named", () => {
  const parts = results.parts.map(({ part }) => part);
  expect([...Object.keys(chaosParts), "soak"]).toEqual(expect.arrayContaining(parts));
  expect(new Set(parts).size).toBe(parts.length);
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
  for (const { part, command, figures, faults } of results.parts) {
    expect(scripts).toHaveProperty(command.split(" ")[2]!);
    expect(command).toContain(part === "soak" ? "soak -- --minutes 30" : `chaos -- ${part}`);
    expect(command).not.toContain("--short");
    expect(figures.length).toBeGreaterThan(0);
    expect({ part, faults, missed: figures.filter(({ met }) => met === false) }).toEqual({
      part,
      faults: [],
      missed: [],
    });
  }
});

test("a figure says its bound and whether it is met; what is out of its bound is a fault", () => {
  const figures = [
    seen("calls", 12_345),
    never("lost", 0),
    atMost("slowest call", 21.25, 20, "ms"),
    atLeast("kinds", 3, 3),
  ];
  const tally = { name: "faults", figures, failures: ["one is half"] };
  expect(faultsOf(tally)).toEqual(["one is half", "slowest call: 21.3, not ≤ 20"]);
  expect(tallyText(tally)).toBe(
    "faults: one is half; slowest call: 21.3, not ≤ 20\n  calls: 12,345\n  lost: 0 (0: met)\n" +
      "  slowest call: 21.3 ms (≤ 20: missed)\n  kinds: 3 (≥ 3: met)",
  );
  expect(faultsOf({ name: "faults", figures: figures.slice(0, 2), failures: [] })).toEqual([]);
});

test("a table names command, day and time, and each figure with its bound", () => {
  const part = {
    part: "texts",
    command: "npm run chaos -- texts",
    title: "texts",
    day: "2026-11-23",
    seconds: 3,
    figures: [seen("texts", 10_000), never("formulas", 0)],
    faults: [],
  };
  const text = withResults("a<!-- results --><!-- /results -->b", {
    machine: "a machine",
    versions: { Node: "v20" },
    parts: [part],
  });
  expect(text).toBe(
    "a<!-- results -->\nOn a machine; Node v20.\n\n**texts**: `npm run chaos -- texts`, 2026-11-23, 3 s, all well.\n\n" +
      "| measured | figure | bound |  |\n| --- | --- | --- | --- |\n| texts | 10,000 |  |  |\n| formulas | 0 | 0 | met |\n" +
      "<!-- /results -->b",
  );
  expect(() => withResults("no marks", results)).toThrow("has no");
});
