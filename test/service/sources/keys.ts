import { createSources } from "../../../src/service/sources/sources.ts";

/** A key for every source that wants one, by the variable that holds it; each can be found in whatever it must not be in. */
export const keys: Readonly<Record<string, string>> = Object.fromEntries(
  createSources({}).flatMap(({ keyName }) => (keyName === null ? [] : [[keyName, `k3y-of-${keyName}`]])),
);
