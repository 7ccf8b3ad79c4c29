import { DataError, InputError } from "../../errors.ts";
import { describe, wordValue } from "../arguments/plainValue.ts";
import { dateOrPart, type Shown } from "../results/shown.ts";
import type { Answered, Field } from "./field.ts";
import { fields } from "./fields.ts";

/** What can be asked of a figure besides its value. */
const facets = ["asOf", "source", "quality", "method", "basis"] as const;

type Facet = (typeof facets)[number];

/** A field as typed: "pe", or "pe asOf" for its date. */
export interface AskedField {
  readonly name: string;
  readonly field: Field;
  readonly facet: Facet | null;
}

/**
 * A field of ETF in any case, with or without what vouches for it; null where blank.
 *
 * @throws InputError naming the fields, if it is none
 */
export function readField(given: unknown): AskedField | null {
  const plain = wordValue(given);
  if (plain === null) return null;
  const [first = "", second = "", ...rest] = String(plain).toLowerCase().split(/\s+/u);
  const name = Object.keys(fields).find((each) => each.toLowerCase() === first);
  const facet = facets.find((each) => each.toLowerCase() === second) ?? null;
  if (name === undefined || (second !== "" && facet === null) || rest.length > 0)
    throw new InputError("notAnOption", {
      argument: "fields",
      given: describe(plain),
      options: `${Object.keys(fields).join(", ")} (+ ${facets.join(", ")})`,
    });
  return { name, field: fields[name]!, facet };
}

/** The value of a figure, or what was asked of it instead. @throws DataError if it is not known */
export function facetOf(ticker: string, { name, facet }: AskedField, answered: Answered): Shown {
  if (facet === null) return answered.value;
  const found = answered[facet] ?? null;
  if (found === null) throw new DataError("noFigure", { ticker, figure: `${name} ${facet}` });
  return facet === "asOf" ? dateOrPart(found) : found;
}
