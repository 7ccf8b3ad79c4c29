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
  const codes = errorCodes();
  return codes ? new CustomFunctions.Error(codes[codeOf(failure)], message) : new Error(message);
}

/**
 * What stands for a failure in one cell of many: its error, or the error's name as text where Excel has no such
 * errors yet. Nothing that a sum would pass over as 0.
 */
export function failedCell(failure: Failure): unknown {
  return errorCodes() ? cellError(failure) : names[codeOf(failure)];
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
const FIRST_CODES: readonly string[] = ["invalidValue", "notAvailable"] satisfies readonly Code[];

/**
 * The codes of this Excel; undefined where it has no errors of functions. One it does not know is #VALUE!. The client
 * library may be newer than Excel, so that what is in it says too little.
 */
function errorCodes(): Readonly<Record<Code, CustomFunctions.ErrorCode>> | undefined {
  const { Error: CellError, ErrorCode } = CustomFunctions as Partial<typeof CustomFunctions>;
  if (!CellError || !ErrorCode || runtimeHas("1.2") === false) return undefined;
  const known: Readonly<Partial<Record<Code, CustomFunctions.ErrorCode>>> = ErrorCode;
  const hasAll = runtimeHas("1.3") !== false;
  const codes = Object.keys(names).map((code) => [
    code,
    (hasAll || FIRST_CODES.includes(code) ? known[code as Code] : undefined) ?? ErrorCode.invalidValue,
  ]);
  return Object.fromEntries(codes) as Record<Code, CustomFunctions.ErrorCode>;
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
