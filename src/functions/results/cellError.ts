import { DataError, MathError, SmallcapError } from "../../errors.ts";
import { explain } from "../../i18n/explain.ts";
import { PassedError } from "../arguments/passedError.ts";
import { hostLanguage } from "../host.ts";

/** What can go wrong in one cell without being a bug: our own failures, and errors passed in. */
export type Failure = SmallcapError | PassedError;

export function isFailure(value: unknown): value is Failure {
  return value instanceof SmallcapError || value instanceof PassedError;
}

/**
 * Excel's error for a failure, in the user's language: #VALUE! for a bad argument, #N/A for data not to
 * be had, #NUM! for undefined maths. Excel shows the sentence of the first two and drops that of #NUM!.
 */
export function cellError(failure: Failure): CustomFunctions.Error {
  if (failure instanceof PassedError) return new CustomFunctions.Error(codeNamed(failure.code));
  return new CustomFunctions.Error(codeOf(failure), explain(failure, hostLanguage()));
}

function codeOf(failure: SmallcapError): CustomFunctions.ErrorCode {
  const { invalidValue, notAvailable, invalidNumber } = CustomFunctions.ErrorCode;
  if (failure instanceof DataError) return notAvailable;
  return failure instanceof MathError ? invalidNumber : invalidValue;
}

/** Codes Excel has and add-ins cannot give back (#SPILL!, #CALC!, …) become #VALUE!. */
function codeNamed(code: string): CustomFunctions.ErrorCode {
  const codes = Object.values(CustomFunctions.ErrorCode);
  return codes[codes.map(String).indexOf(code)] ?? CustomFunctions.ErrorCode.invalidValue;
}
