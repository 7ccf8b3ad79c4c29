import { SmallcapError, WorkbookError } from "../../../errors.ts";

/** A failure that can be told, whatever failed: what Excel or a damaged file says becomes the reason. */
export function copyFailed(error: unknown): Error {
  if (error instanceof SmallcapError) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new WorkbookError("copyFailed", { reason }, { cause: error });
}
