/** A text as the bytes of a part: UTF-8, also where its XML declaration still says the UTF-16 it was read from. */
export function encodeText(text: string): Uint8Array {
  return new TextEncoder().encode(
    text.replace(/^(<\?xml[^>]*?encoding=)(["'])utf-16(?:[lb]e)?\2/i, "$1$2UTF-8$2"),
  );
}
