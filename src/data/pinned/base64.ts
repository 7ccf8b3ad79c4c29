/** Bytes a call of `String.fromCharCode` may take as arguments. */
const SLICE = 0x8000;

/** Bytes as text, as XML can hold them. */
export function toBase64(bytes: Uint8Array): string {
  const slices = Array.from({ length: Math.ceil(bytes.length / SLICE) }, (_, i) =>
    String.fromCharCode(...bytes.subarray(i * SLICE, (i + 1) * SLICE)),
  );
  return btoa(slices.join(""));
}

/** The way back; null for text that is none. */
export function fromBase64(text: string): Uint8Array | null {
  if (text.length % 4 !== 0 || FOREIGN.test(text.replace(/={1,2}$/, ""))) return null;
  const letters = atob(text);
  const bytes = new Uint8Array(letters.length);
  for (let i = 0; i < letters.length; i++) bytes[i] = letters.charCodeAt(i);
  return bytes;
}

/** Searched for, since a pattern of the whole text runs out of stack over some megabytes. */
const FOREIGN = /[^A-Za-z0-9+/]/;
