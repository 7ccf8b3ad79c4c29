/** Numbers of the older API's methods on files, and of its answers. */
export const CopyMethod = { get: 77, slice: 80, release: 81 } as const;
const OK = 0;
const FILE_TYPE_NOT_SUPPORTED = 1009;
const NOT_SUPPORTED = 5000;
const INTERNAL_ERROR = 5001;
const INDEX_OUT_OF_RANGE = 5008;

/** Office's number of "compressed", the only kind of file there is here. */
const COMPRESSED = 5;
/** As in Excel: whoever forgets to close his copies gets no third one. */
const MOST_AT_ONCE = 2;

/** `Office.context.document.getFileAsync`, `getSliceAsync`, `closeAsync`: copies of the workbook as a file, read in slices. */
export interface DocumentCopies {
  /** Answers one of the methods above; the first number is the status. */
  answer(method: number, given: readonly unknown[]): Promise<readonly unknown[]>;
  /** The page is gone: nobody reads its copies any more. */
  restart(): void;
}

/** @param save - the workbook as a file; left out where the host gives none */
export function createDocumentCopies(save: (() => Promise<Uint8Array>) | undefined): DocumentCopies {
  const copies = new Map<number, Uint8Array>();
  let last = 0;

  async function get(type: unknown): Promise<readonly unknown[]> {
    if (!save) return [NOT_SUPPORTED];
    if (type !== COMPRESSED) return [FILE_TYPE_NOT_SUPPORTED];
    if (copies.size >= MOST_AT_ONCE) return [INTERNAL_ERROR];
    const bytes = await save();
    copies.set(++last, bytes);
    return [OK, last, bytes.length];
  }

  function slice(handle: number, offset: number, size: number): readonly unknown[] {
    const bytes = copies.get(handle);
    if (!bytes) return [INTERNAL_ERROR];
    if (!(offset >= 0 && offset < bytes.length)) return [INDEX_OUT_OF_RANGE];
    const part = Array.from(bytes.subarray(offset, offset + size));
    return [OK, part, part.length];
  }

  return {
    async answer(method, given) {
      const [first, offset, size] = given;
      if (method === CopyMethod.get) return get(first);
      if (method === CopyMethod.slice) return slice(Number(first), Number(offset), Number(size));
      return copies.delete(Number(first)) ? [OK] : [INTERNAL_ERROR];
    },
    restart() {
      copies.clear();
    },
  };
}
