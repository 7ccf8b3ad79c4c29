import { InputError } from "../../errors.ts";
import type { DriftRule } from "./drift.ts";

/**
 * Reads a drift rule: `5/25` (points / per cent of the target, whichever is smaller), `abs:0.05` (five points),
 * `rel:0.2` or `rel:20%` (a fifth of the target). Any case, spaces anywhere.
 *
 * @param argument - what to call it in the error
 * @throws InputError if the text is none of these, or a limit one that nothing is ever beyond: `abs:5`, `rel:20`
 * @example parseDriftRule("5/25") // { absolute: 0.05, relative: 0.25 }
 * @example parseDriftRule("Abs: 0.05") // { absolute: 0.05, relative: Infinity }
 */
export function parseDriftRule(text: string, argument = "rule"): DriftRule {
  const rule = text.replace(/\s/g, "").toLowerCase();
  const pair = /^(\d+(?:\.\d*)?)\/(\d+(?:\.\d*)?)$/.exec(rule);
  if (pair) return { absolute: Number(pair[1]) / 100, relative: Number(pair[2]) / 100 };
  const single = /^(abs|rel):(\d+(?:\.\d+)?|\.\d+)(%?)$/.exec(rule);
  if (!single)
    throw new InputError("notAnOption", {
      argument,
      given: text.trim(),
      options: "5/25, abs:0.05, rel:0.2",
    });
  const limit = Number(single[2]) / (single[3] === "%" ? 100 : 1);
  if (limit > 1)
    throw new InputError("outOfBounds", {
      argument,
      given: `${single[2]!}${single[3]!}`,
      bounds: `0 ≤ ${single[1]!} ≤ 1`,
    });
  return single[1] === "abs"
    ? { absolute: limit, relative: Infinity }
    : { absolute: Infinity, relative: limit };
}
