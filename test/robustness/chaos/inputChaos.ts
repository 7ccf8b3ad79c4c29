import fc from "fast-check";
import { functionTable } from "../../../src/functions/functionTable.ts";
import { anyArgument, fault, outcome } from "../../functions/anyArgument.ts";
import { fakeHost, HostError } from "../../functions/fakeHost.ts";
import { english } from "../../functions/generated.ts";
import type { Tally } from "./tally.ts";

/** A call that takes longer would be felt by who types. The slowest search for whole lots is bounded by nodes, not by time. */
const SLOW_MS = 2_000;

/** So many lists of arguments, over all functions: values, or one of our errors with a sentence; never late, and nothing else touched. */
export async function inputChaos(lists: number): Promise<Tally> {
  const each = Math.ceil(lists / english.functions.length);
  const members = Object.getOwnPropertyNames(Object.prototype).length;
  const failures: string[] = [];
  const counts = { lists: 0, values: 0, "#VALUE!": 0, "#N/A": 0, "#NUM!": 0, "#DIV/0!": 0, silent: 0 };
  let slowest = 0;
  const note = (id: string, value: unknown) => {
    const wrong = fault(value);
    if (wrong !== undefined) failures.push(`${id} gives ${wrong}`);
    if (!(value instanceof HostError)) return void (counts.values += 1);
    counts[value.code as "#N/A"] += 1;
    if (value.message === "" && value.code !== "#DIV/0!") counts.silent += 1;
  };
  for (const { id, parameters } of english.functions) {
    const lists = fc.sample(fc.tuple(...parameters.map(anyArgument)), each);
    for (const given of lists) {
      fakeHost({ dataTypes: counts.lists % 2 === 0, language: counts.lists % 3 === 0 ? "ko-KR" : "en-US" });
      counts.lists += 1;
      const begun = performance.now();
      try {
        const rows = (await outcome(() => functionTable[id]!(...given))) as unknown[][];
        for (const value of rows.flat()) note(id, value);
      } catch (error) {
        failures.push(`${id} throws ${String(error)}`);
      }
      const took = performance.now() - begun;
      if (took > SLOW_MS)
        failures.push(`${id} takes ${took.toFixed(0)} ms for ${JSON.stringify(given).slice(0, 200)}`);
      slowest = Math.max(slowest, took);
    }
  }
  if (Object.getOwnPropertyNames(Object.prototype).length !== members)
    failures.push("Object.prototype has changed");
  return {
    name: "hostile arguments",
    counts: { ...counts, "slowest call, ms": Math.round(slowest), failures: failures.length },
    failures: [...new Set(failures)].slice(0, 10),
  };
}
