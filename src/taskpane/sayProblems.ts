import { DataError, SmallcapError } from "../errors.ts";
import type { Language } from "../i18n/language.ts";
import { sayProblem } from "./sayProblem.ts";

/** Failures in the user's language, each sentence once. What the snapshot lacks of several funds is one sentence. */
export function sayProblems(errors: readonly unknown[], language: Language): string[] {
  return [...new Set(together(errors).map((error) => sayProblem(error, language)))];
}

/** In place of the first failure for lack of a figure, one that names all funds that lack it. */
function together(errors: readonly unknown[]): unknown[] {
  const lacks = errors.filter(isLack);
  return errors.flatMap((error) => {
    if (!isLack(error)) return [error];
    const { figure } = error.details;
    const alike = lacks.filter(({ details }) => details.figure === figure);
    const subject = [...new Set(alike.map(({ details }) => details.subject))].join(", ");
    return alike[0] === error ? [new DataError("needsService", { figure, subject })] : [];
  });
}

const isLack = (error: unknown): error is SmallcapError<"needsService"> =>
  error instanceof SmallcapError && error.problem === "needsService";
