/* The words an argument offers, in Excel and on the pages of help, are those its function takes: found by asking each function for a word that there is not. */
import { InputError } from "../../src/errors.ts";
import { functionTable } from "../../src/functions/functionTable.ts";
import { explain } from "../../src/i18n/explain.ts";
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

const notAWindow = explain(new InputError("notAWindow", { given: "no such word" }), "en");

type Described = (typeof english.functions)[number];

/** What the errors of a call say. */
async function saidBy(id: string, given: readonly unknown[]): Promise<string[]> {
  const rows = (await outcome(() => functionTable[id]!(...given))) as unknown[][];
  return rows.flatMap((row) => row.flatMap((cell) => (cell instanceof HostError ? [cell.message] : [])));
}

/** The words named in the error of a call; none where it fails for another reason, or not at all. */
async function wordsRefusing(id: string, argument: string, given: readonly unknown[]): Promise<string[]> {
  const named = new RegExp(`^${argument} must be one of ([\\w, ]+), not "no such word"\\.$`);
  return (await saidBy(id, given)).flatMap((said) => named.exec(said)?.[1]!.split(", ") ?? []);
}

/** Arguments that work, but for one of them. */
const withWord = ({ parameters }: Described, given: readonly unknown[], at: number, word: string) =>
  parameters.map(({ dimensionality }, i) =>
    i === at ? (dimensionality === "matrix" ? [[word]] : word) : (given[i] ?? null),
  );

/** The words an argument takes, be it with all others as they are or with any word of another. */
async function wordsTaken(described: Described, place: number): Promise<Set<string>> {
  const { id, parameters } = described;
  const asked = withWord(described, wellFormed[id]!, place, "no such word");
  const lists = parameters.flatMap(({ name }, other) => {
    const list = other === place ? undefined : listOf(`${id}.${name}`);
    return list === undefined ? [] : wordsOf(list).map((word) => withWord(described, asked, other, word));
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

test("an argument that takes a window, of ranges or of tickers, offers windows", async () => {
  fakeHost();
  const takers = new Set<string>();
  for (const described of english.functions) {
    const good = wellFormed[described.id]!;
    const tickers = good.map((given) => (Array.isArray(given) ? [["IWM"]] : given));
    for (const [i, { name }] of described.parameters.entries())
      for (const given of [good, tickers])
        if ((await saidBy(described.id, withWord(described, given, i, "no such word"))).includes(notAWindow))
          takers.add(`${described.id}.${name}`);
  }
  expect([...takers].sort()).toEqual(options.Window!.arguments.toSorted());
});
