import { type Answer, type AnswerCell, isTable } from "./functionAnswer.ts";
import type { Given } from "./functionArguments.ts";
import type { ParameterMetadata } from "./functionMetadata.ts";

/**
 * Calls a function once for each cell where ranges are given for parameters that take one value, as Excel
 * does with its own functions: the answer has the ranges' shape. A single row or column serves all rows or
 * columns; where ranges of other sizes do not reach, the argument is #N/A.
 */
export function lifted(
  given: readonly Given[],
  parameters: readonly ParameterMetadata[],
  call: (given: readonly Given[]) => Answer,
): Answer {
  const ranges = given.map((argument, i) => {
    const parameter = parameters[Math.min(i, parameters.length - 1)];
    return "cells" in argument && parameter?.dimensionality !== "matrix" ? argument.cells : null;
  });
  const rows = Math.max(1, ...ranges.map((range) => range?.length ?? 1));
  const columns = Math.max(1, ...ranges.map((range) => range?.[0]?.length ?? 1));
  if (rows === 1 && columns === 1) return call(given);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) =>
      firstCell(call(given.map((argument, i) => pick(argument, ranges[i] ?? null, row, column)))),
    ),
  );
}

type Cells = Extract<Given, { cells: unknown }>["cells"];

function pick(argument: Given, range: Cells | null, row: number, column: number): Given {
  if (!range) return argument;
  const line = range[range.length === 1 ? 0 : row];
  const value = line?.[line.length === 1 ? 0 : column];
  return { value: value === undefined ? { error: "#N/A" } : value };
}

const firstCell = (answer: Answer): AnswerCell => (isTable(answer) ? answer[0]![0]! : answer);
