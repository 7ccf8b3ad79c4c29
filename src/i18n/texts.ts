import { en } from "./en.ts";
import { ko } from "./ko.ts";
import type { Language } from "./language.ts";
import type { Messages } from "./messages.ts";

/** Every text a user can see, by language. */
export const texts: Readonly<Record<Language, Messages>> = { en, ko };
