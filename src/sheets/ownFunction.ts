/**
 * The name of our function that a word of a formula calls, in upper case: by its own name, or by the one Excel
 * gives it while the add-in is away. null for any other word.
 *
 * @example ownFunction("_xldudf_SMALLCAP_PERGAP") // "PERGAP"
 */
export const ownFunction = (word: string): string | null => OURS.exec(word)?.[1]?.toUpperCase() ?? null;

const OURS = /^(?:SMALLCAP\.|_xldudf_SMALLCAP_)([\p{L}\p{N}_.]+)$/iu;
