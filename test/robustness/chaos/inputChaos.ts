import fc from "fast-check";
import { store } from "../../../src/data/addinStore.ts";
import { needsService, type Provider } from "../../../src/data/query.ts";
import { functionTable } from "../../../src/functions/functionTable.ts";
import { anyArgument, fault, outcome } from "../../functions/anyArgument.ts";
import { fakeHost, HostError } from "../../functions/fakeHost.ts";
import { english } from "../../functions/generated.ts";
import { atLeast, atMost, never, seen } from "../figure.ts";
import type { Tally } from "./tally.ts";
import { hostileService } from "./texts/hostileService.ts";
import { hostileTexts } from "./texts/hostileTexts.ts";
import { watchPrototypes } from "./watchPrototypes.ts";
import { wellFormed } from "./wellFormed.ts";

/**
 * A call that takes longer would hold up who types. The most that one can ask for is a result of 100,000 cells that all fail,
 * each with its sentence; the slowest search for whole lots is bounded by nodes, not by time.
 */
const SLOW_MS = 3_000;

/** So many lists of arguments, over all functions: values, or one of our errors with a sentence; never late, and nothing else touched. */
export async function inputChaos(lists: number): Promise<Tally> {
  const each = Math.ceil(lists / english.functions.length);
  store.use("service", holdingsOnly(hostileService(hostileTexts(100))));
  const changedPrototypes = watchPrototypes();
  const answering = new Set<string>();
  const failures: string[] = [];
  const counts = { lists: 0, values: 0, "#VALUE!": 0, "#N/A": 0, "#NUM!": 0, "#DIV/0!": 0, silent: 0 };
  let slowest = 0;
  const note = (id: string, value: unknown) => {
    const wrong = fault(value);
    if (wrong !== undefined) failures.push(`${id} gives ${wrong}`);
    if (!(value instanceof HostError)) return void [(counts.values += 1), answering.add(id)];
    counts[value.code as "#N/A"] += 1;
    if (value.message === "" && value.code !== "#DIV/0!") counts.silent += 1;
  };
  for (const { id, parameters } of english.functions) {
    const lists = fc.sample(listsFor(id, parameters), each);
    for (const given of lists) {
      fakeHost({ dataTypes: counts.lists % 2 === 0, language: counts.lists % 3 === 0 ? "ko-KR" : "en-US" });
      counts.lists += 1;
      const begun = process.cpuUsage();
      try {
        const rows = (await outcome(() => functionTable[id]!(...given))) as unknown[][];
        for (const value of rows.flat()) note(id, value);
      } catch (error) {
        failures.push(`${id} throws ${String(error)}`);
      }
      const took = milliseconds(process.cpuUsage(begun));
      if (took > SLOW_MS)
        failures.push(`${id} takes ${took.toFixed(0)} ms for ${JSON.stringify(given).slice(0, 200)}`);
      slowest = Math.max(slowest, took);
    }
  }
  failures.push(...changedPrototypes().map((what) => `${what} has changed`));
  return {
    name: "hostile arguments",
    figures: [
      ...Object.entries(counts).map(([what, count]) => seen(what, count)),
      atLeast("functions that gave a value", answering.size, english.functions.length),
      atMost("slowest call, of a processor", Math.round(slowest), SLOW_MS, "ms"),
      never("calls that broke a promise", failures.length),
    ],
    failures: [...new Set(failures)].slice(0, 10),
  };
}

/** What the snapshot lacks; all else is the snapshot's, or nobody's. */
const holdingsOnly =
  (service: Provider): Provider =>
  async (queries, signal) =>
    (await service(queries, signal)).map((answer, i) =>
      queries[i]!.kind === "holdings" ? answer : { state: "absent", problem: needsService(queries[i]!) },
    );

/** What a call keeps the page from doing, however busy the computer is with other things. */
const milliseconds = ({ user, system }: NodeJS.CpuUsage) => (user + system) / 1_000;

/** A range as large as any sheet gives, of figures, texts and blanks. */
const large = fc.constantFrom(
  Array.from({ length: 5_000 }, (_, i) => [i % 97 === 0 ? "" : (i % 13) / 100]),
  Array.from({ length: 300 }, (_, i) => Array.from({ length: 12 }, (_, j) => (j === 0 ? `T${i}` : i * j))),
  Array.from({ length: 500 }, (_, i) => [`T${i}`]),
  [Array.from({ length: 5_000 }, (_, i) => 1 / (i + 1))],
);

/** Anything at all; and lists that are answered, of which up to three arguments have become anything, or very large. */
function listsFor(
  id: string,
  parameters: readonly Parameters<typeof anyArgument>[0][],
): fc.Arbitrary<unknown[]> {
  const good = wellFormed[id];
  if (!good) throw new Error(`wellFormed has no list for ${id}`);
  const strange = parameters.map((parameter) =>
    fc.oneof({ weight: 99, arbitrary: anyArgument(parameter) }, { weight: 1, arbitrary: large }),
  );
  const hurt = fc
    .tuple(fc.uniqueArray(fc.nat(good.length - 1), { maxLength: 3 }), fc.tuple(...strange))
    .map(([places, by]) => good.map((value, i) => (places.includes(i) ? by[i] : value)));
  return fc.oneof(fc.tuple(...parameters.map(anyArgument)), hurt);
}
