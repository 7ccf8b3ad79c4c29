import { DataError, InputError } from "../../errors.ts";
import { bareWord } from "../arguments/bareWord.ts";
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

/** Every field, and every facet of it, by the bare word for it: "pe", "peasof". */
const askedFields: ReadonlyMap<string, AskedField> = new Map(
  Object.entries(fields).flatMap(([name, field]) =>
    [null, ...facets].map((facet) => [bareWord(`${name}${facet ?? ""}`), { name, field, facet }]),
  ),
);

/**
 * A field of ETF in any case, with or without what vouches for it, and spaces wherever; null where blank.
 *
 * @throws InputError naming the fields, if it is none
 */
export function readField(given: unknown): AskedField | null {
  const plain = wordValue(given);
  if (plain === null) return null;
  const asked = askedFields.get(bareWord(String(plain)));
  if (asked === undefined)
    throw new InputError("notAnOption", {
      argument: "fields",
      given: describe(plain),
      options: `${Object.keys(fields).join(", ")} (+ ${facets.join(", ")})`,
    });
  return asked;
}

/** The value of a figure, or what was asked of it instead. @throws DataError if it is not known */
export function facetOf(ticker: string, { name, facet }: AskedField, answered: Answered): Shown {
  if (facet === null) return answered.value;
  const found = answered[facet] ?? null;
  if (found === null) throw new DataError("noFigure", { ticker, figure: `${name} ${facet}` });
  return facet === "asOf" ? dateOrPart(found) : found;
}
