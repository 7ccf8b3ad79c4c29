/**
 * The lines of each group, in their order.
 *
 * @param group - number of each line's group, −1 for none
 * @param count - number of groups
 */
export function linesByGroup(group: Int32Array, count: number): number[][] {
  const lines = Array.from({ length: count }, (): number[] => []);
  for (let line = 0; line < group.length; line++) if (group[line]! >= 0) lines[group[line]!]!.push(line);
  return lines;
}
