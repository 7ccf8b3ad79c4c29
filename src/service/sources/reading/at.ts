import { toNumber } from "./toNumber.ts";

type Step = string | number;

/** What lies at a path inside parsed JSON; undefined where a step is missing. Never throws. */
export function at(json: unknown, ...path: readonly Step[]): unknown {
  let here = json;
  for (const step of path) {
    if (typeof here !== "object" || here === null || !Object.hasOwn(here, step)) return undefined;
    here = (here as Record<Step, unknown>)[step];
  }
  return here;
}

/** The list at a path; empty where there is none. */
export function listAt(json: unknown, ...path: readonly Step[]): readonly unknown[] {
  const here = at(json, ...path);
  return Array.isArray(here) ? here : [];
}

/** The number at a path, also one written as text; null where there is none. */
export function numberAt(json: unknown, ...path: readonly Step[]): number | null {
  return toNumber(at(json, ...path));
}

/** The text at a path, trimmed; null where there is none, or nothing in it. */
export function textAt(json: unknown, ...path: readonly Step[]): string | null {
  const here = at(json, ...path);
  const text = typeof here === "string" ? here.trim() : "";
  return text === "" ? null : text;
}
