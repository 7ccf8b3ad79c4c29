/**
 * Has pieces of work done one after the other, in the order they are asked for.
 *
 * @param first - what they all wait for
 * @returns takes a piece of work, which must not reject
 */
export function inTurn(first: Promise<void>): (work: () => Promise<void>) => void {
  let last = first;
  return (work) => {
    last = last.then(work);
  };
}
