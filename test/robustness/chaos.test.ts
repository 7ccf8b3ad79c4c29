/* The short forms of npm run chaos. Crashes of whole processes take too long to be among the tests, and texts need the bundle. */
import { chaosParts } from "./chaos/chaosParts.ts";

test.each(["sources", "inputs"])(
  "%s",
  async (name) => {
    const { short, run } = chaosParts[name]!;
    const { failures, counts } = await run(short);
    expect({ failures, counts }).toMatchObject({ failures: [] });
  },
  300_000,
);
