import { DataError, MathError, SmallcapError } from "../../errors.ts";
import { explain } from "../../i18n/explain.ts";
import { PassedError } from "./passedError.ts";
import { hostLanguage, runtimeHas } from "../host.ts";

/** What can go wrong in one cell without being a bug: our own failures, and errors passed in. */
export type Failure = SmallcapError | PassedError;

export function isFailure(value: unknown): value is Failure {
  return value instanceof SmallcapError || value instanceof PassedError;
}

/**
 * Excel's error for a failure, in the user's language: #VALUE! for a bad argument, #N/A for data not to
 * be had, #NUM! for undefined maths. Excel shows the sentence of the first two and drops that of #NUM!. An Excel
 * that has no such errors yet (CustomFunctionsRuntime 1.1) shows #VALUE! for whatever is thrown.
 */
export function cellError(failure: Failure): CustomFunctions.Error | Error {
  const message = failure instanceof PassedError ? "" : explain(failure, hostLanguage());
  return hasErrors() ? new CustomFunctions.Error(hostCode(codeOf(failure)), message) : new Error(message);
}

/**
 * What stands for a failure in one cell of many: its error, or the error's name as text where Excel has no such
 * errors yet. Nothing that a sum would pass over as 0.
 */
export function failedCell(failure: Failure): unknown {
  return hasErrors() ? cellError(failure) : names[codeOf(failure)];
}

type Code = keyof typeof CustomFunctions.ErrorCode;

const names = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  invalidNumber: "#NUM!",
  divisionByZero: "#DIV/0!",
  nullReference: "#NULL!",
  invalidName: "#NAME?",
  invalidReference: "#REF!",
} as const satisfies Readonly<Record<Code, string>>;

/** The codes that came with errors of functions; the others are of a later Excel. */
const FIRST_CODES: readonly Code[] = ["invalidValue", "notAvailable"];

/** Whether this Excel has errors of functions. The client library may be newer than Excel, so that what is in it says too little. */
function hasErrors(): boolean {
  const { Error: CellError, ErrorCode } = CustomFunctions as Partial<typeof CustomFunctions>;
  return CellError !== undefined && ErrorCode !== undefined && runtimeHas("1.2") !== false;
}

/** What this Excel calls a code: one it does not know is #VALUE!. */
function hostCode(code: Code): CustomFunctions.ErrorCode {
  const codes: Readonly<Partial<Record<Code, CustomFunctions.ErrorCode>>> = CustomFunctions.ErrorCode;
  const isKnown = runtimeHas("1.3") !== false || FIRST_CODES.includes(code);
  return (isKnown ? codes[code] : undefined) ?? CustomFunctions.ErrorCode.invalidValue;
}

/** Codes Excel has and add-ins cannot give back (#SPILL!, #CALC!, …) become #VALUE!. */
function codeOf(failure: Failure): Code {
  if (failure instanceof PassedError) {
    const found = Object.entries(names).find(([, name]) => name === failure.code)?.[0];
    return (found as Code | undefined) ?? "invalidValue";
  }
  if (failure instanceof DataError) return "notAvailable";
  return failure instanceof MathError ? "invalidNumber" : "invalidValue";
}
