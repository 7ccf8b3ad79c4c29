import { InputError } from "../../errors.ts";

/** What was read, if anything was given. @throws InputError if the argument is blank */
export function required<T>(read: T | null, argument: string): T {
  if (read === null) throw new InputError("argumentMissing", { argument });
  return read;
}
