import { problemOf } from "../problemOf.ts";
import { asked } from "./vectorClasses.ts";
import { areAtHand, readVectors, type Inputs, type Vector } from "./vectorInputs.ts";

/** A convention that a peer has under the same name and we do not, and how to tell its cases. */
export type Other = readonly [convention: string, isIt: (vector: Vector) => boolean];

type Answer = (inputs: Inputs, vector: Vector) => number | readonly number[];

/**
 * One test a case of the peers: our answer lies within the case's tolerance, and where the peer has none, or infinity,
 * we say why. One more test names how many of how many those are, and how many are no questions to us, by reason.
 * Where their cases are not at hand, one skipped test says so.
 *
 * @param suite - under which the functions are listed as asked
 * @param answers - our answer to each of the peers' functions
 * @param others - kinds of cases that are no questions to us
 */
export function vectorSuite(
  suite: keyof typeof asked,
  answers: Readonly<Record<string, Answer>>,
  others: readonly Other[],
): void {
  test("the functions that have an answer are those listed as asked", () => {
    expect(Object.keys(answers).sort()).toEqual([...asked[suite]].sort());
  });
  if (!areAtHand) {
    test.skip("the peers' test vectors are not beside this repository (../shared/vectors)", () => undefined);
    return;
  }
  const all = readVectors().filter((vector) => vector.function in answers);
  const reasonOf = (vector: Vector) => others.find(([, isIt]) => isIt(vector))?.[0];
  const ours = all.filter((vector) => reasonOf(vector) === undefined);
  const apart = others.map(([reason]) => ({
    reason,
    count: all.filter((vector) => reasonOf(vector) === reason).length,
  }));

  const tally = apart.map(({ reason, count }) => `${String(count)} ${reason}`).join("; ");
  test(`${String(ours.length)} of ${String(all.length)} cases are asked. Not asked: ${tally}`, () => {
    expect(new Set(ours.map((vector) => vector.function))).toEqual(new Set(Object.keys(answers)));
    expect(apart.filter(({ count }) => count === 0)).toEqual([]);
  });

  test.each(ours)("$id $function as by $peer $peerFunction", (vector) => {
    const ask = () => answers[vector.function]!(vector.inputs, vector);
    if (Array.isArray(vector.expected) && vector.expected.every((value) => value !== null)) {
      const found = ask() as readonly number[];
      expect(found).toHaveLength(vector.expected.length);
      found.forEach((value, i) => isNear(value, (vector.expected as number[])[i]!, vector.tolerance));
    } else if (vector.expected === null || !Number.isFinite(Number(vector.expected)))
      expect(["tooFew", "undefinedMaths"]).toContain(problemOf(ask).problem);
    else isNear(Number(ask()), Number(vector.expected), vector.tolerance);
  });
}

const isNear = (found: number, expected: number, tolerance: number) =>
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(tolerance);
