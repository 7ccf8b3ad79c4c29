/* The short forms of npm run chaos. Crashes of whole processes take too long to be among the tests, and texts need the bundle. */
import { chaosParts } from "./chaos/chaosParts.ts";
import { faultsOf } from "./chaos/tally.ts";

test.each(["sources", "inputs", "api"])(
  "%s",
  async (name) => {
    const { short, run } = chaosParts[name]!;
    expect(faultsOf(await run(short))).toEqual([]);
  },
  300_000,
);
