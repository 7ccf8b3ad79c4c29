/* The least of Office that a custom function sees: its errors, the user's language, what the host can show. */

const codes = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
  invalidName: "#NAME?",
  invalidReference: "#REF!",
} as const;

const fewCodes = { invalidValue: codes.invalidValue, notAvailable: codes.notAvailable };

/** What `new CustomFunctions.Error(code, message)` makes. */
export class HostError extends Error {
  readonly code: string;

  constructor(code: string, message = "") {
    super(message);
    this.code = code;
  }

  /** As large as Office.js makes it. */
  toJSON() {
    const { code, message } = this;
    return {
      valueType: "CustomFunctionError",
      code,
      type: "Error",
      basicValue: code,
      basicType: "Error",
      message,
    };
  }
}

/**
 * Puts the fakes into place. What an Excel lacks is switched off: formatted numbers and cards came with
 * CustomFunctionsRuntime 1.4, further error codes with 1.3, errors of functions at all with 1.2.
 *
 * @param errors, moreCodes - whether the client library, which may be older or newer than Excel, knows them
 * @param runtime - the version of the requirement set that Excel states; by default as `dataTypes` says
 */
export function fakeHost({
  language = "en-US",
  dataTypes = false,
  errors = true,
  moreCodes = true,
  runtime = undefined as number | undefined,
} = {}): void {
  const isSetSupported = (name: string, version: string) =>
    name === "CustomFunctionsRuntime" && Number(version) <= (runtime ?? (dataTypes ? 1.4 : 1.3));
  Object.assign(globalThis, {
    CustomFunctions: errors ? { Error: HostError, ErrorCode: moreCodes ? codes : fewCodes } : {},
    Office: { context: { displayLanguage: language, requirements: { isSetSupported } } },
  });
}

/** The error a call ends in; fails the test if it gives a value. */
export async function failure(call: () => unknown): Promise<HostError> {
  let value: unknown;
  try {
    value = await call();
  } catch (error) {
    if (error instanceof HostError) return error;
    throw error;
  }
  throw new Error(`no error, but ${JSON.stringify(value).slice(0, 200)}`);
}
