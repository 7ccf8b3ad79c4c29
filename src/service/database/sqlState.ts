import { types } from "node:util";

/** The SQLSTATE code of a failed statement, wherever the layers above have wrapped it; undefined if it failed otherwise. */
export function sqlState(error: unknown): string | undefined {
  for (let at: unknown = error; types.isNativeError(at); at = at.cause)
    if ("code" in at && typeof at.code === "string" && /^[0-9A-Z]{5}$/.test(at.code)) return at.code;
  return undefined;
}
