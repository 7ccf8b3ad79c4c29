import type { FunctionResult } from "../../book/book.ts";

/** Codes of a failed call, as the client numbers them. Numbers not here are faults of the function: #VALUE!. */
const ERRORS: Readonly<Record<number, string>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
  9: "#NAME?",
  10: "#NAME?",
};

/** Only these two carry a sentence to the user, and only these two are there before CustomFunctionsRuntime 1.3. */
const WITH_MESSAGE: ReadonlySet<number> = new Set([1, 7]);

/**
 * Reads one report of the client: `[id, succeeded, value, errorCode?]`, or from older ones an object.
 *
 * @param version - of CustomFunctionsRuntime: before 1.2 every failure is a bare #VALUE!, before 1.3 there are two codes,
 * before 1.4 no data types; what an Excel does not know makes the whole result #VALUE!
 */
export function functionResult(
  report: unknown,
  version: number,
): { readonly id: number; readonly result: FunctionResult } {
  const [id, succeeded, value, code] = Array.isArray(report)
    ? (report as unknown[])
    : fields(report as { id: number; failed?: boolean; value?: unknown; errorCode?: number });
  return {
    id: Number(id),
    result:
      succeeded === true
        ? success(value, version)
        : failure(typeof code === "number" ? code : 0, value, version),
  };
}

const fields = ({
  id,
  failed,
  value,
  errorCode,
}: {
  id: number;
  failed?: boolean;
  value?: unknown;
  errorCode?: number;
}) => [id, failed !== true, value, errorCode] as const;

function failure(code: number, value: unknown, version: number): FunctionResult {
  if (version < 1.2 || (version < 1.3 && !WITH_MESSAGE.has(code))) return UNKNOWN;
  const message = WITH_MESSAGE.has(code) && typeof value === "string" && value !== "" ? value : null;
  return { ok: false, error: ERRORS[code] ?? "#VALUE!", ...(message !== null && { message }) };
}

const UNKNOWN: FunctionResult = { ok: false, error: "#VALUE!" };

function success(value: unknown, version: number): FunctionResult {
  if (!isKnown(value, version)) return UNKNOWN;
  const read = plain(value);
  if (isError(read)) return { ok: false, ...read };
  return { ok: true, value: read };
}

/** Whether an Excel of this version can make cells of a value. */
function isKnown(value: unknown, version: number): boolean {
  if (version >= 1.4 || typeof value !== "object" || value === null) return true;
  if (Array.isArray(value)) return value.every((one) => isKnown(one, version));
  return isErrorValue(value) && version >= 1.2;
}

interface CellError {
  readonly error: string;
  readonly message?: string;
}

const isError = (value: unknown): value is CellError =>
  typeof value === "object" && value !== null && "error" in value && typeof value.error === "string";

/** Errors among the values keep their code and sentence; all else stays as it is. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  return isErrorValue(value) ? cellError(value) : value;
}

interface ErrorValue {
  readonly basicValue?: unknown;
  readonly code?: unknown;
  readonly message?: unknown;
}

const isErrorValue = (value: unknown): value is ErrorValue =>
  typeof value === "object" &&
  value !== null &&
  "type" in value &&
  (value.type === "CustomFunctionError" || value.type === "Error");

function cellError({ basicValue, code, message }: ErrorValue): CellError {
  const error = [basicValue, code].find((one) => typeof one === "string") ?? "#VALUE!";
  return { error, ...(typeof message === "string" && message !== "" && { message }) };
}
