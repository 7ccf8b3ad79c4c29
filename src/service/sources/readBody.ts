import { badShape } from "./badShape.ts";

/**
 * All bytes of an answer, in one piece. Reading stops at the limit, whatever its header promised.
 *
 * @param most - bytes
 * @throws SourceFailure badShape beyond the limit
 */
export async function readBody(response: Response, source: string, most: number): Promise<Uint8Array> {
  if (response.body === null) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > most) throw badShape(source, `sends more than ${most / 1_048_576} MB`);
    chunks.push(chunk);
  }
  return joined(chunks, size);
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.byteLength;
  }
  return all;
}
