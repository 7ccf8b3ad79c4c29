/* The short form of npm run soak, and how its curve is judged. */
import { growth, WARM_UP } from "./soak/growth.ts";
import { faultsOf } from "./chaos/tally.ts";
import { workbenchSoak } from "./soak/workbenchSoak.ts";

/** So much each round, every other one more by its pinned data, and now and then a round measured at a bad moment. */
const curve = (aRound: number) =>
  Array.from({ length: WARM_UP + 40 }, (_, i) => {
    const warmingUp = Math.min(i, WARM_UP) * 3;
    return 90 + warmingUp + aRound * i + (i % 2) * 6 + (i % 9 === 0 ? 5 : 0);
  });

test("growth is what each round adds, whatever single rounds do; a warm-up is none", () => {
  expect(growth(curve(0))).toBe(0);
  expect(growth(curve(0.5))).toBeCloseTo(0.5, 6);
  expect(growth(curve(-0.1))).toBeCloseTo(-0.1, 6);
  expect(growth(curve(0.5).slice(0, WARM_UP + 5))).toBeNull();
});

test("two rounds of mixed work: nothing stays busy, fails, or is lost in a file", async () => {
  const tally = await workbenchSoak(
    (rounds) => rounds >= 2,
    () => undefined,
  );
  expect(faultsOf(tally)).toEqual([]);
  expect(tally.figures.find(({ measured }) => measured === "files saved and opened")!.figure).toBe(2);
}, 300_000);
