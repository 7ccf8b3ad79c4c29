/** Things by what they have in common, groups and members in the order met. */
export function grouped<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): (readonly [string, readonly T[]])[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups];
}
