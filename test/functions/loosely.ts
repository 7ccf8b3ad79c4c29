/** A function of the cell taken as Excel calls it: with single values, too, where the help says a range may be given. */
export const loosely = <Result>(cell: (...given: never[]) => Result) =>
  cell as unknown as (...given: unknown[]) => Result;
