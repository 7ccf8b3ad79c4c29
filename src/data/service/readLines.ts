import { ServiceFault } from "./serviceFault.ts";

/**
 * The lines of a body, each as soon as it is there; empty ones are left out.
 *
 * @param limit - bytes after which nothing more is read
 * @throws ServiceFault "tooLarge" beyond the limit, or what the body died of
 */
export async function* readLines(body: ReadableStream<Uint8Array>, limit: number): AsyncGenerator<string> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      size += value?.length ?? 0;
      if (size > limit) throw new ServiceFault("tooLarge");
      const lines = decoder.decode(value, { stream: !done }).split("\n");
      lines[0] = rest + lines[0]!; // what is new alone is searched: a long line comes in many pieces
      rest = done ? "" : lines.pop()!;
      yield* lines.filter((line) => line !== "");
      if (done) return;
    }
  } finally {
    // frees the connection where reading ends before the body does
    await reader.cancel().catch(() => undefined);
  }
}
