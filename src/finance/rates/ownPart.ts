import { sum } from "simple-statistics";
import { MathError } from "../../errors.ts";

/** A column of which this share is not in the others has nothing of its own but rounding. */
const OWN_SHARE = 1e-10;

/**
 * What a column has of its own: its residual after least squares on the others, by Gram and Schmidt's method in the
 * modified form, done twice.
 *
 * @param others - each as long as the column
 * @param what - what has no value otherwise
 * @throws MathError if the column is made up of the others, but for rounding
 * @see Giraud, Langou and Rozložník (2005), The Loss of Orthogonality in the Gram-Schmidt Orthogonalization Process, Computers & Mathematics with Applications 50, 1069–1075
 * @example ownPart([0, 2], [[1, 1]]) // [-1, 1]
 */
export function ownPart(
  column: readonly number[],
  others: readonly (readonly number[])[],
  what = "regression",
): readonly number[] {
  const basis: (readonly number[])[] = [];
  for (const other of others) {
    const own = without(other, basis);
    if (hasOwn(own, other)) basis.push(own);
  }
  const own = without(column, basis);
  if (!hasOwn(own, column)) throw new MathError("undefinedMaths", { what });
  return own;
}

const hasOwn = (own: readonly number[], column: readonly number[]) =>
  dot(own, own) > OWN_SHARE ** 2 * dot(column, column);

/** A column less its projections on orthogonal ones; the second round takes off what rounding left of the first. */
function without(column: readonly number[], basis: readonly (readonly number[])[]): readonly number[] {
  return [...basis, ...basis].reduce((rest, direction) => {
    const share = dot(direction, rest) / dot(direction, direction);
    return rest.map((value, t) => value - share * direction[t]!);
  }, column);
}

const dot = (a: readonly number[], b: readonly number[]) => sum(a.map((value, i) => value * b[i]!));
