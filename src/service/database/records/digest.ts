import { createHash } from "node:crypto";

/** SHA-256 of a text, in base64url: the same text anywhere has the same one. */
export function digest(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}

/** The first 48 bits of a text's digest, an integer that every number type holds exactly. */
export function digestNumber(text: string): number {
  return createHash("sha256").update(text).digest().readUIntBE(0, 6);
}
