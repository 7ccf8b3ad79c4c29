/** What can be wrong with a file, or with a workbook to be saved in one. */
export type XlsxProblem =
  | "encrypted"
  | "notAZip"
  | "tooBig"
  | "unsafePath"
  | "brokenXml"
  | "doctype"
  | "notAWorkbook"
  | "unsupported";

/** The file cannot be opened, or the workbook cannot be saved: `code` for programs, the message for people. */
export class XlsxError extends Error {
  override readonly name = "XlsxError";
  readonly code: XlsxProblem;

  constructor(code: XlsxProblem, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
