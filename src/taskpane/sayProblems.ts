import { DataError, SmallcapError } from "../errors.ts";
import type { Language } from "../i18n/language.ts";
import { sayProblem } from "./sayProblem.ts";

/** Failures in the user's language, each sentence once. What several funds lack for one reason is one sentence. */
export function sayProblems(errors: readonly unknown[], language: Language): string[] {
  return [...new Set(together(errors).map((error) => sayProblem(error, language)))];
}

/** In place of the first failure for lack of a figure, one that names all funds that lack it. */
function together(errors: readonly unknown[]): unknown[] {
  const lacks = errors.filter(isLack);
  return errors.flatMap((error) => {
    if (!isLack(error)) return [error];
    const alike = lacks.filter((other) => reasonOf(other) === reasonOf(error));
    const subject = [...new Set(alike.map(({ details }) => details.subject))].join(", ");
    return alike[0] === error ? [new DataError(error.problem, { ...error.details, subject })] : [];
  });
}

type Lack = SmallcapError<"needsService" | "noAnswer">;

const isLack = (error: unknown): error is Lack =>
  error instanceof SmallcapError && (error.problem === "needsService" || error.problem === "noAnswer");

/** All that is told of it besides the fund. */
const reasonOf = ({ problem, details }: Lack) => JSON.stringify([problem, { ...details, subject: null }]);
