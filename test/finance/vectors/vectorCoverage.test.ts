/* Every case of the peers is asked of us, or belongs to a function that is named here with the reason. */
import { asked, outside } from "./vectorClasses.ts";
import { areAtHand, readVectors } from "./vectorInputs.ts";

const askedNames: readonly string[] = Object.values(asked).flat();
const outsideNames = Object.values(outside).flatMap(Object.keys);
const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);

test("no function is listed twice", () => {
  const all = [...askedNames, ...outsideNames];
  expect(all.filter((name, i) => all.indexOf(name) !== i)).toEqual([]);
});

if (areAtHand) {
  const all = readVectors();
  const countOf = (name: string) => all.filter((vector) => vector.function === name).length;
  const tally = Object.entries(outside).map(
    ([reason, counts]) =>
      `${String(sum(Object.values(counts)))} ${reason} (${Object.keys(counts).join(", ")})`,
  );

  test(`${String(sum(askedNames.map(countOf)))} of ${String(all.length)} cases are of functions of the catalogue. Not: ${tally.join("; ")}`, () => {
    const counted = Object.values(outside).map((counts) =>
      Object.fromEntries(Object.keys(counts).map((name) => [name, countOf(name)])),
    );
    expect(counted).toEqual(Object.values(outside));
    expect(askedNames.filter((name) => countOf(name) === 0)).toEqual([]);
    expect(sum(askedNames.map(countOf)) + sum(counted.flatMap(Object.values))).toBe(all.length);
  });
} else {
  test.skip("the peers' test vectors are not beside this repository (../shared/vectors)", () => undefined);
}
