import type { ClassMaker } from "../objects/officeClass.ts";

/** The book never iterates: a circular formula is an error in it. */
export const iterativeCalculation: ClassMaker<"IterativeCalculation"> = () => ({
  properties: {
    Enabled: { get: () => false },
    MaxIteration: { get: () => 100 },
    MaxChange: { get: () => 0.001 },
  },
});
