import type { FunctionResult } from "../book/book.ts";

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

/** Only these two carry a sentence to the user. */
const WITH_MESSAGE: ReadonlySet<number> = new Set([1, 7]);

/** Reads one report of the client: `[id, succeeded, value, errorCode?]`, or from older ones an object. */
export function functionResult(report: unknown): { readonly id: number; readonly result: FunctionResult } {
  const [id, succeeded, value, code] = Array.isArray(report)
    ? (report as unknown[])
    : fields(report as { id: number; failed?: boolean; value?: unknown; errorCode?: number });
  return {
    id: Number(id),
    result: succeeded === true ? success(value) : failure(typeof code === "number" ? code : 0, value),
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

function failure(code: number, value: unknown): FunctionResult {
  const message = WITH_MESSAGE.has(code) && typeof value === "string" && value !== "" ? value : null;
  return { ok: false, error: ERRORS[code] ?? "#VALUE!", ...(message !== null && { message }) };
}

function success(value: unknown): FunctionResult {
  const read = plain(value);
  if (isError(read)) return { ok: false, ...read };
  return { ok: true, value: read };
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
