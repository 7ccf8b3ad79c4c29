import { formulaTokens } from "../../../../xlsx/formulas/formulaTokens.ts";
import { fromFileFormula } from "../../../../xlsx/formulas/fromFileFormula.ts";
import { fromXstring } from "../../../../xlsx/xml/xmlText.ts";
import { callsSmallcap } from "../../../callsSmallcap.ts";

/** Says whether a formula as files store it, without "=", calls ours: itself, or through one of the names. */
export type IsOwn = (stored: string) => boolean;

/** @param names - defined names whose formulas call ours, in capitals */
export function ownFormula(names: ReadonlySet<string>): IsOwn {
  return (stored) =>
    callsSmallcap(`=${stored}`) ||
    (names.size > 0 &&
      formulaTokens(stored).some(({ kind, text }) => kind === "word" && names.has(text.toUpperCase())));
}

/** A stored formula as Excel shows it. */
export const shownFormula = (stored: string) => fromFileFormula(fromXstring(stored));
