import { SourceFailure } from "./source.ts";

/** The failure of a source that answered, but not with what it should: told by what is wrong, never by what it sent. */
export function badShape(source: string, reason: string): SourceFailure {
  return new SourceFailure("badShape", source, reason);
}
