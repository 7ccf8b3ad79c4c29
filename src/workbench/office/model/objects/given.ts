/* Reading what an add-in passes: the wrong kind is InvalidArgument, as in Excel. */
import { invalidArgument } from "../../officeError.ts";
import { OfficeObject, type ClassName } from "./officeObject.ts";

export function text(value: unknown, what: string): string {
  if (typeof value !== "string") throw invalidArgument(what);
  return value;
}

export function number(value: unknown, what: string): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument(what);
  return value;
}

/** A whole number from `least`. */
export function count(value: unknown, what: string, least = 0): number {
  const given = number(value, what);
  if (!Number.isInteger(given) || given < least) throw invalidArgument(what);
  return given;
}

export function flag(value: unknown, what: string): boolean {
  if (typeof value !== "boolean") throw invalidArgument(what);
  return value;
}

export function optional<T>(
  value: unknown,
  otherwise: T,
  read: (value: unknown, what: string) => T,
  what: string,
): T {
  return value === undefined || value === null ? otherwise : read(value, what);
}

/** One of a closed list, in any case; the list's spelling comes back. */
export function word<T extends string>(value: unknown, words: readonly T[], what: string): T {
  const found = words.find(
    (known) => typeof value === "string" && known.toLowerCase() === value.toLowerCase(),
  );
  if (found === undefined) throw invalidArgument(`${what} ${JSON.stringify(value)}`);
  return found;
}

/** "#RRGGBB"; Excel takes names of colours too, of which we know the few that are safe to expect. */
export function color(value: unknown, what: string): string {
  const given = text(value, what);
  if (/^#?[0-9a-f]{6}$/i.test(given)) return `#${given.replace("#", "").toUpperCase()}`;
  const named = NAMED_COLORS[given.toLowerCase()];
  if (named === undefined) throw invalidArgument(`${what} ${given}`);
  return named;
}

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  grey: "#808080",
};

export const isOf = <K extends ClassName>(value: unknown, type: K): value is OfficeObject<K> =>
  value instanceof OfficeObject && value.is(type);
