import { InputError } from "../../errors.ts";

/**
 * One of the words a measure knows for its methods, in any case; its first where none is given.
 *
 * @param argument - what to call it in the error
 * @throws InputError naming the words, if it is none of them
 * @example chosenMethod("Gaussian", ["historical", "gaussian"]) // "gaussian"
 * @example chosenMethod(null, ["historical", "gaussian"]) // "historical"
 */
export function chosenMethod<M extends string>(
  given: string | null,
  methods: readonly [M, ...M[]],
  argument = "method",
): M {
  if (given === null) return methods[0];
  const chosen = methods.find((method) => method.toLowerCase() === given.toLowerCase());
  if (chosen === undefined)
    throw new InputError("notAnOption", { argument, given, options: methods.join(", ") });
  return chosen;
}
