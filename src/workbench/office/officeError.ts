/** Codes of Excel.ErrorCodes that this host answers with. */
export type OfficeErrorCode =
  | "AccessDenied"
  | "ApiNotFound"
  | "GeneralException"
  | "InvalidArgument"
  | "InvalidOperation"
  | "InvalidReference"
  | "InsertDeleteConflict"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "NonBlankCellOffSheet"
  | "RequestPayloadSizeLimitExceeded"
  | "ResponsePayloadSizeLimitExceeded";

/** A failure the add-in hears of as OfficeExtension.Error. */
export class OfficeError extends Error {
  override readonly name = "OfficeError";
  readonly code: OfficeErrorCode;

  constructor(code: OfficeErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** The failure for a member this host does not have: its name is in the sentence, so that nobody searches long. */
export const apiNotFound = (member: string): OfficeError =>
  new OfficeError("ApiNotFound", `The API you are trying to use could not be found: ${member}.`);

export const itemNotFound = (what: string): OfficeError =>
  new OfficeError("ItemNotFound", `The requested resource doesn't exist: ${what}.`);

export const invalidArgument = (what: string): OfficeError =>
  new OfficeError(
    "InvalidArgument",
    `The argument is invalid or missing or has an incorrect format: ${what}.`,
  );
