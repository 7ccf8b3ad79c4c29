import { typedOnLatinKeys } from "../../data/searching/typedOnLatinKeys.ts";
import type { DescribedFunction } from "./describedFunction.ts";

/**
 * Functions that match what is typed: first those whose name begins with it, then those in whose name it
 * is, then those of whose descriptions, in the user's language or English, all words typed are a part.
 * A name typed with the Korean keyboard on is understood (ㅔㄷㄱ for PER). No text finds all.
 */
export function searchFunctions(
  functions: readonly DescribedFunction[],
  english: readonly DescribedFunction[],
  text: string,
): readonly DescribedFunction[] {
  const wanted = [plain(text), plain(typedOnLatinKeys(text))].filter((query) => query !== "");
  if (wanted.length === 0) return functions;
  const englishOf = new Map(english.map((each) => [each.id, each]));
  return functions
    .map((each) => {
      const said = plain([each, englishOf.get(each.id) ?? each].map(words).join(" "));
      return { each, rank: Math.min(...wanted.map((query) => rank(each.id.toLowerCase(), said, query))) };
    })
    .filter(({ rank }) => rank < NO_MATCH)
    .sort((a, b) => a.rank - b.rank)
    .map(({ each }) => each);
}

const NO_MATCH = 3;

function rank(name: string, said: string, query: string): number {
  const asName = query.replace(/^smallcap /, "");
  if (name.startsWith(asName)) return 0;
  if (name.includes(asName)) return 1;
  return query.split(" ").every((part) => said.includes(part)) ? 2 : NO_MATCH;
}

const words = ({ id, description, parameters }: DescribedFunction) =>
  [id, description, ...parameters.map((parameter) => `${parameter.name} ${parameter.description}`)].join(" ");

/** Lower case, no accents, words parted by single spaces. */
const plain = (text: string) =>
  text
    .normalize("NFKD")
    .replace(/(?![\u1100-\u11ff])\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
