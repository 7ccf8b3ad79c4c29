const watched = [Object, Array, String, Number, Boolean, Function, Map, Promise, Error, RegExp];

/**
 * Takes down what the built-in prototypes hold, so that it can be told later whether anything was added to one,
 * taken away or put in another's place.
 *
 * @returns asks: the members that are others by now, "Object.polluted"
 */
export function watchPrototypes(): () => string[] {
  const before = watched.map(({ prototype }) => Object.getOwnPropertyDescriptors(prototype as object));
  return () =>
    watched.flatMap(({ name, prototype }, i) => {
      const [was, is] = [before[i]!, Object.getOwnPropertyDescriptors(prototype as object)];
      return [...new Set([...Reflect.ownKeys(was), ...Reflect.ownKeys(is)])]
        .filter((key) => !isSame(was[key as string], is[key as string]))
        .map((key) => `${name}.${String(key)}`);
    });
}

const isSame = (a: PropertyDescriptor | undefined, b: PropertyDescriptor | undefined) =>
  Object.is(a?.value, b?.value) && a?.get === b?.get && a?.set === b?.set;
