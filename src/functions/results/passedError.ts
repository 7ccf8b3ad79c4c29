/** An error value that was handed to a function: it comes back as it is, as Excel's own functions do it. */
export class PassedError extends Error {
  override readonly name = "PassedError";
  /** "#N/A", "#DIV/0!", … */
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}
