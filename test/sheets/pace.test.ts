/* How many rows go at once: as many as take a blink, never so few that the way there is all it costs. */
import fc from "fast-check";
import { createPace } from "../../src/sheets/writing/pace.ts";

test("blocks grow while Excel is quick, and shrink when it is slow, by no more than half at a time", () => {
  const pace = createPace(20);
  expect(pace.rows()).toBe(500);
  pace.took(500, 10);
  expect(pace.rows()).toBe(1_000);
  pace.took(1_000, 10);
  pace.took(2_000, 1_600);
  expect(pace.rows()).toBe(1_000);
});

test("a block that is too large is halved, and none is as large again", () => {
  const pace = createPace(20);
  pace.tooLarge(500);
  expect(pace.rows()).toBe(250);
  pace.took(250, 1);
  expect(pace.rows()).toBe(250);
});

test("there is always at least one row, whatever happened", () => {
  const event = fc.oneof(
    fc.record({ ms: fc.double({ min: 0, max: 1e6, noNaN: true }) }),
    fc.constant({ ms: null }),
  );
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 16_384 }), fc.array(event), (columns, events) => {
      const pace = createPace(columns);
      for (const { ms } of events)
        if (ms === null) pace.tooLarge(pace.rows());
        else pace.took(pace.rows(), ms);
      expect(pace.rows()).toBeGreaterThanOrEqual(1);
      expect(pace.rows()).toBeLessThanOrEqual(20_000);
      expect(Number.isInteger(pace.rows())).toBe(true);
    }),
  );
});
