/**
 * A sentence of somebody else's without the full stop at its end, so that one of ours can go on from it.
 *
 * @example withoutEnd("The sheet is protected.") // "The sheet is protected"
 */
export const withoutEnd = (sentence: string) => sentence.trimEnd().replace(/[.。]$/u, "");
