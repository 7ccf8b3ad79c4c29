/**
 * Work whose outcome many cells of a result share: done when the first of them asks for it. What is wrong with it is told
 * to each.
 *
 * @example once(() => 1)() // 1
 */
export function once<T>(work: () => T): () => T {
  let known: (() => T) | undefined;
  return () => {
    known ??= outcomeOf(work);
    return known();
  };
}

/**
 * The same for work of which cells ask different things: once for each key of what they ask.
 *
 * @param keyOf - the same for those, and only those, whose outcome is the same
 */
export function onceEach<Asked extends readonly unknown[], T>(
  work: (...asked: Asked) => T,
  keyOf: (...asked: Asked) => string,
): (...asked: Asked) => T {
  const known = new Map<string, () => T>();
  return (...asked) => {
    const key = keyOf(...asked);
    const found = known.get(key) ?? once(() => work(...asked));
    known.set(key, found);
    return found();
  };
}

function outcomeOf<T>(work: () => T): () => T {
  try {
    const value = work();
    return () => value;
  } catch (error) {
    return () => {
      throw error as Error;
    };
  }
}
