import type { Problem, Problems, SmallcapError } from "../errors.ts";
import type { Language } from "./language.ts";
import { problemTexts } from "./problemTexts.ts";

/** The sentence that tells a user, in their language, what happened and what to do. */
export function explain<P extends Problem>(error: SmallcapError<P>, language: Language): string {
  const sentence = problemTexts[language][error.problem] as (details: Problems[P]) => string;
  return sentence(error.details);
}
