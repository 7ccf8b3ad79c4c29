import { WorkbookError } from "../../../errors.ts";

/**
 * The workbook as an .xlsx file, as it would be saved now. Excel keeps a copy in memory for it, two at most, so
 * it is closed whatever happens.
 *
 * @throws WorkbookError copyFailed when Excel does not hand it over
 */
export async function documentBytes(): Promise<Uint8Array> {
  const file = await asked<Office.File>((done) => {
    Office.context.document.getFileAsync(Office.FileType.Compressed, done);
  });
  try {
    const bytes = new Uint8Array(file.size);
    let at = 0;
    for (let i = 0; i < file.sliceCount; i++) {
      const slice = await asked<Office.Slice>((done) => {
        file.getSliceAsync(i, done);
      });
      const part = slice.data as ArrayLike<number>;
      if (at + part.length > bytes.length) throw new WorkbookError("copyFailed", { reason: "slices" });
      bytes.set(part, at);
      at += part.length;
    }
    return bytes;
  } finally {
    await asked<unknown>((done) => {
      file.closeAsync(done);
    });
  }
}

/** A call of the older API as a promise. */
function asked<T>(call: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    call(({ status, value, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve(value);
      else reject(new WorkbookError("copyFailed", { reason: error.message }));
    });
  });
}
