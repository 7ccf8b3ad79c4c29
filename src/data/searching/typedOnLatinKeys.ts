/** Jamo in the order of Unicode's blocks, each with the Latin keys it is typed with on the standard (two-set) layout. */
const INITIALS = "r R s e E f a q Q t T d w W c z x v g".split(" ");
const VOWELS = "k o i O j p u P h hk ho hl y n nj np nl b m ml l".split(" ");
const FINALS = "r R rt s sw sg e f fr fa fq ft fx fv fg a q qt t T d w c z x v g".split(" ");

const BLOCKS = [
  { first: 0x1100, keys: INITIALS },
  { first: 0x1161, keys: VOWELS },
  { first: 0x11a8, keys: FINALS },
];

/** What the same key strokes give with the Korean input method off: "ㅑ즈" is "iwm". Other letters stay. */
export function typedOnLatinKeys(text: string): string {
  return Array.from(text.normalize("NFKD"), keysOf).join("");
}

function keysOf(letter: string): string {
  const code = letter.codePointAt(0)!;
  for (const { first, keys } of BLOCKS) {
    const typed = keys[code - first];
    if (typed !== undefined) return typed;
  }
  return letter;
}
