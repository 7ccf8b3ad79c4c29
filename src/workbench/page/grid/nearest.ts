/** The keys that point somewhere: from where, along which side. */
const directions: Readonly<Record<string, (from: DOMRect, to: DOMRect) => number>> = {
  ArrowDown: (from, to) => to.top - from.bottom,
  ArrowUp: (from, to) => from.top - to.bottom,
  ArrowRight: (from, to) => to.left - from.right,
  ArrowLeft: (from, to) => from.left - to.right,
};

/** Elements may overlap by the pixel that is rounded away. */
const SLACK = 1;

/**
 * What lies next to an element in the direction of an arrow key: in a list the one below, in rows of swatches the one beside.
 *
 * @returns null if there is nothing, or the key points nowhere
 */
export function nearest<T extends Element>(from: Element, others: Iterable<T>, key: string): T | null {
  const distance = directions[key];
  if (!distance) return null;
  const start = from.getBoundingClientRect();
  let found: T | null = null;
  let least = Infinity;
  for (const other of others) {
    const end = other.getBoundingClientRect();
    const along = distance(start, end);
    if (other === from || along < -SLACK) continue;
    // the nearest row or column first, and in it what is least aside
    const far = Math.round(along) * 10_000 + aside(start, end, key);
    if (far < least) [found, least] = [other, far];
  }
  return found;
}

const aside = (from: DOMRect, to: DOMRect, key: string): number =>
  key === "ArrowDown" || key === "ArrowUp"
    ? Math.abs(from.left + from.width / 2 - to.left - to.width / 2)
    : Math.abs(from.top + from.height / 2 - to.top - to.height / 2);
