/* What sharing takes a function for is what the function does: each is called in many ways, and what it asks for is written down. */
import { store } from "../../../src/data/addinStore.ts";
import { subjectOf, type Query } from "../../../src/data/query.ts";
import { snapshot } from "../../../src/data/snapshot/snapshot.ts";
import { functionTable } from "../../../src/functions/functionTable.ts";
import { functionData } from "../../../src/sheets/sharing/provenance/functionData.ts";
import { outcome } from "../../functions/anyArgument.ts";
import { fakeHost } from "../../functions/fakeHost.ts";
import { english, options } from "../../functions/generated.ts";
import { wellFormed } from "../../robustness/chaos/wellFormed.ts";

type Described = (typeof english.functions)[number];

let asked: Query[] = [];
store.use("service", (queries, signal) => {
  asked.push(...queries);
  return snapshot(queries, signal);
});

/** Arguments that work; the same with a ticker in the place of one or of all ranges; and then with any word that one takes. */
function callsOf({ id, parameters }: Described): (readonly unknown[])[] {
  const good = parameters.map((_, i) => wellFormed[id]![i] ?? null);
  const isRange = (i: number) => Array.isArray(good[i]);
  const withTicker = (places: (i: number) => boolean) =>
    good.map((given, i) => (places(i) ? [["IWM"]] : given));
  const tickers = withTicker(isRange);
  const words = parameters.flatMap(({ name }, place) => {
    const list = Object.values(options).find((each) => each.arguments.includes(`${id}.${name}`));
    return Object.keys(list?.values ?? {}).flatMap((word) =>
      [good, tickers].map((call) =>
        call.map((given, i) => (i === place ? (isRange(i) ? [[word]] : word) : given)),
      ),
    );
  });
  const single = good.map((_, place) => withTicker((i) => i === place));
  return [good, tickers, tickers.slice(0, 1), ...single, ...words];
}

test.each(english.functions)("$id", async (described) => {
  expect(wellFormed).toHaveProperty(described.id);
  fakeHost();
  const kinds = new Set<string>();
  const unnamed = new Set<string>();
  for (const call of callsOf(described)) {
    asked = [];
    store.refresh();
    await outcome(() => functionTable[described.id]!(...call));
    const given = call.flat(2).map((cell) => String(cell).toUpperCase());
    for (const query of asked) {
      kinds.add(query.kind);
      if (!given.includes(subjectOf(query))) unnamed.add(subjectOf(query));
    }
  }
  if (kinds.has("catalogue")) unnamed.clear(); // whom it is about is what it looks for
  const { kinds: known, defaults } = functionData[described.id] ?? { kinds: [], defaults: [] };
  expect([[...kinds].sort(), [...unnamed]]).toEqual([[...known].sort(), defaults]);
});
