/** Korean words for styles and issuers, as analysts type them. One that contains another comes before it. */
const WORDS: readonly (readonly [korean: string, english: string])[] = [
  ["초소형", "micro"],
  ["소형", "small"],
  ["중형", "mid"],
  ["대형", "large"],
  ["가치", "value"],
  ["성장", "growth"],
  ["혼합", "blend"],
  ["채권", "bond"],
  ["국채", "treasury"],
  ["배당", "dividend"],
  ["러셀", "russell"],
  ["뱅가드", "vanguard"],
  ["아이셰어즈", "ishares"],
  ["블랙록", "blackrock"],
  ["스테이트스트리트", "state street"],
  ["찰스슈왑", "schwab"],
  ["슈왑", "schwab"],
  ["아반티스", "avantis"],
  ["디멘셔널", "dimensional"],
  ["인베스코", "invesco"],
];

/** A text with its Korean words for styles and issuers in English; 주 ("shares") after a style goes: 소형가치주. */
export function inEnglish(text: string): string {
  const english = WORDS.reduce(
    (so, [korean, word]) => so.replaceAll(new RegExp(`${korean}주?`, "g"), ` ${word} `),
    text.normalize("NFC"),
  );
  return english.trim();
}
