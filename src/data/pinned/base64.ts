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
  return BASE64.test(text) ? Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)) : null;
}

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
