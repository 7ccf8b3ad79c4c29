/* The words an argument offers, in Excel and on the pages of help, are those its function takes: found by asking each function for a word that there is not. */
import { functionTable } from "../../src/functions/functionTable.ts";
import { outcome } from "./anyArgument.ts";
import { fakeHost, HostError } from "./fakeHost.ts";
import { english, options } from "./generated.ts";
import { wellFormed } from "../robustness/chaos/wellFormed.ts";

/** Lists that only suggest: what else can be read is more than a list holds. */
const suggestions = ["Window", "DriftRule", "Field", "FundStyle"];
/** Arguments that are no word to choose: yes or no, and a text of several settings. */
const free = ["ETFHISTORY.headers", "REBALANCE.options"];

const wordsOf = (list: string) => Object.keys(options[list]!.values);
const listOf = (place: string) =>
  Object.keys(options).find((list) => options[list]!.arguments.includes(place));

type Described = (typeof english.functions)[number];

/** The words named in the error of a call; none where it fails for another reason, or not at all. */
async function wordsRefusing(id: string, argument: string, given: readonly unknown[]): Promise<string[]> {
  const rows = (await outcome(() => functionTable[id]!(...given))) as unknown[][];
  const errors = rows.flat().filter((cell) => cell instanceof HostError);
  const named = new RegExp(`^${argument} must be one of ([\\w, ]+), not "no such word"\\.$`);
  return errors.flatMap(({ message }) => named.exec(message)?.[1]!.split(", ") ?? []);
}

/** The words an argument takes, be it with all others as they are or with any word of another. */
async function wordsTaken({ id, parameters }: Described, place: number): Promise<Set<string>> {
  const put = (given: readonly unknown[], at: number, word: string) =>
    parameters.map(({ dimensionality }, i) =>
      i === at ? (dimensionality === "matrix" ? [[word]] : word) : (given[i] ?? null),
    );
  const asked = put(wellFormed[id]!, place, "no such word");
  const lists = parameters.flatMap(({ name }, other) => {
    const list = other === place ? undefined : listOf(`${id}.${name}`);
    return list === undefined ? [] : wordsOf(list).map((word) => put(asked, other, word));
  });
  const { name } = parameters[place]!;
  const taken = await Promise.all([asked, ...lists].map((given) => wordsRefusing(id, name, given)));
  return new Set(taken.flat());
}

test("of every function there are arguments that work, to put that word among", () => {
  expect(Object.keys(wellFormed).sort()).toEqual(english.functions.map(({ id }) => id).sort());
});

test("an argument that takes certain words offers them, all of them and no others", async () => {
  fakeHost();
  const held = new Set<string>();
  for (const described of english.functions)
    for (const [i, { name }] of described.parameters.entries()) {
      const place = `${described.id}.${name}`;
      const taken = await wordsTaken(described, i);
      if (taken.size === 0 || free.includes(place)) continue;
      const list = listOf(place);
      expect([place, list && wordsOf(list).sort()]).toEqual([place, [...taken].sort()]);
      held.add(list!);
    }
  expect(Object.keys(options).filter((list) => !held.has(list))).toEqual(suggestions);
});
