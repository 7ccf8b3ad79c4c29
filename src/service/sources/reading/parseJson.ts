import { badShape } from "../badShape.ts";
import { decodeData } from "./decodeText.ts";

/** Bytes as JSON. @throws SourceFailure badShape if they are none, a web page above all */
export function parseJson(source: string, body: Uint8Array): unknown {
  const text = decodeData(source, body);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw badShape(source, "answers with broken JSON");
  }
}
