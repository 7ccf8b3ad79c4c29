import { badShape } from "../badShape.ts";
import { textAt } from "../reading/at.ts";
import { parseJson } from "../reading/parseJson.ts";
import { SourceFailure } from "../source.ts";
import { FMP } from "./address.ts";

/**
 * FMP's answer as a list. Trap: what it refuses may come with status 200, as an object with "Error Message".
 *
 * @throws SourceFailure auth or rateLimited where it says so, badShape if it is no list
 */
export function parseList(body: Uint8Array): readonly unknown[] {
  const json = parseJson(FMP, body);
  if (Array.isArray(json)) return json;
  const message = textAt(json, "Error Message") ?? "";
  if (/limit/i.test(message)) throw new SourceFailure("rateLimited", FMP, "has had its requests of today");
  if (/key|subscription|endpoint|plan/i.test(message))
    throw new SourceFailure("auth", FMP, "refuses this key");
  throw badShape(FMP, "answers without a list");
}
