/**
 * A short mark of the values of an area, to find out later whether they are still the same: what Excel's
 * `values` gives, row by row, "" for an empty cell. Two 32-bit FNV-1a sums from different beginnings: a
 * mishap passes once in 10^19, and nobody gains by a forgery.
 *
 * @example digest([[1, "a"]]) === digest([[1, "a"]]) // true
 */
export function digest(values: readonly (readonly unknown[])[]): string {
  const text = JSON.stringify(values);
  return fnv(text, 0x811c9dc5) + fnv(text, 0x01000193);
}

function fnv(text: string, beginning: number): string {
  let sum = beginning;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
  return (sum >>> 0).toString(16).padStart(8, "0");
}
