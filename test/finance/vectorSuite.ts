import { problemOf } from "./problemOf.ts";
import { areAtHand, readVectors, type Inputs, type Vector } from "./vectorInputs.ts";

/** A convention that a peer has under the same name and we do not, and how to tell its cases. */
export type Other = readonly [convention: string, isIt: (vector: Vector) => boolean];

/**
 * One test a case of the peers: our answer lies within the case's tolerance, and where the peer has none, or infinity,
 * we say why. Where their cases are not at hand, one skipped test says so.
 *
 * @param answers - our answer to each of the peers' functions
 * @param others - kinds of cases that are no questions to us
 */
export function vectorSuite(
  answers: Readonly<Record<string, (inputs: Inputs) => number>>,
  others: readonly Other[],
): void {
  if (!areAtHand) {
    test.skip("the peers' test vectors are not beside this repository (../shared/vectors)", () => undefined);
    return;
  }
  const ours = readVectors().filter(
    (vector) => vector.function in answers && !others.some(([, isIt]) => isIt(vector)),
  );

  test("there are cases for each function", () => {
    expect(new Set(ours.map((vector) => vector.function))).toEqual(new Set(Object.keys(answers)));
  });

  test.each(ours)("$id $function as by $peer $peerFunction", (vector) => {
    const ask = () => answers[vector.function]!(vector.inputs);
    if (vector.expected === null || !Number.isFinite(Number(vector.expected)))
      expect(["tooFew", "undefinedMaths"]).toContain(problemOf(ask).problem);
    else expect(Math.abs(ask() - Number(vector.expected))).toBeLessThanOrEqual(vector.tolerance);
  });
}
