/* The short forms of those parts of npm run chaos that start and kill processes: crashes, a full disk, load on replicas. */
import { chaosParts } from "./chaos/chaosParts.ts";
import { faultsOf } from "./chaos/tally.ts";

test.each(["pglite", "postgres", "disk", "load"])(
  "%s",
  async (name) => {
    const { short, run } = chaosParts[name]!;
    expect(faultsOf(await run(short))).toEqual([]);
  },
  300_000,
);
