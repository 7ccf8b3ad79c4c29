import { inTurn } from "../../../src/workbench/page/inTurn.ts";

test("a file opened before the page is ready waits, and of two the later one is opened last", async () => {
  const told: string[] = [];
  let start = () => {};
  const ready = new Promise<void>((resolve) => (start = resolve)).then(() => void told.push("demo"));
  const next = inTurn(ready);
  const steps = [3, 0].map(
    (turns, i) =>
      new Promise<void>((resolve) => {
        next(async () => {
          told.push(`opening ${i}`);
          for (let turn = 0; turn < turns; turn++) await Promise.resolve();
          told.push(`opened ${i}`);
          resolve();
        });
      }),
  );
  start();
  await Promise.all(steps);
  expect(told).toEqual(["demo", "opening 0", "opened 0", "opening 1", "opened 1"]);
});
