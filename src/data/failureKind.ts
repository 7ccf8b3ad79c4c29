/** Why a source of the service gave nothing, in words that each language has a sentence for; the text beside it says more, in English. */
export const failureKinds = [
  /** Nothing came in time. */
  "timeLimit",
  /** Nothing could be reached there. */
  "network",
  /** The service's computer reaches nothing at all. */
  "offline",
  /** It said itself that it is out of order. */
  "unwell",
  "rateLimited",
  /** It refuses the key, or to answer. */
  "auth",
  "notFound",
  "badShape",
  /** Not asked for now, since it failed again and again. */
  "resting",
  /** What it says could not be kept, so it is not asked. */
  "unwritable",
  "other",
] as const;

export type FailureKind = (typeof failureKinds)[number];

/** One of them, whatever was written down: another version may know kinds of its own. */
export const failureKind = (word: string): FailureKind =>
  failureKinds.find((kind) => kind === word) ?? "other";
