import { isDataRecord } from "../checks/isDataRecord.ts";
import { shape, text } from "../checks/shape.ts";
import type { PinnedEntry } from "./pinned.ts";

/**
 * Whether a value is a question with a record of one of our kinds, every field of the type it must have. The
 * hash tells that content is what was written, not who wrote it: what is used in cells is looked at, too.
 */
export const isPinnedEntry = shape<PinnedEntry>({ query: shape({ kind: text }), record: isDataRecord });
