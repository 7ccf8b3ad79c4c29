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

/** Puts the fakes into place. @param dataTypes - whether cells hold formatted numbers and cards */
export function fakeHost({ language = "en-US", dataTypes = false } = {}): void {
  const isSetSupported = (name: string, version: string) =>
    dataTypes && name === "CustomFunctionsRuntime" && version === "1.4";
  Object.assign(globalThis, {
    CustomFunctions: { Error: HostError, ErrorCode: codes },
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
