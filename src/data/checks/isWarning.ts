import type { Warnings } from "../../errors.ts";
import { number, shape, text, type Check } from "./shape.ts";

/** What each warning's sentence needs; a warning left out does not compile. */
const details: { readonly [W in keyof Warnings]: { readonly [D in keyof Warnings[W]]: Check } } = {
  standIn: { source: text },
  merged: { ticker: text, successor: text, date: text },
  mergedSeries: { ticker: text, successor: text, date: text, last: text },
  monthAverages: {},
  weightsOff: { ticker: text, total: number },
  jump: { ticker: text, date: text, move: number },
  partlyCovered: { ticker: text, covered: number },
  publishedLate: { source: text, asOf: text },
  onlyLargest: { source: text, lines: number },
  outOfScale: { subject: text, source: text, times: number },
};

const shapes = new Map(Object.entries(details).map(([name, fields]) => [name, shape(fields)]));

const isNamed = shape<{ readonly warning: string; readonly details: object }>({
  warning: text,
  details: shape({}),
});

/** Whether a value from elsewhere is a warning we have a sentence for, with all that the sentence names. */
export const isWarning: Check = (value) =>
  isNamed(value) && (shapes.get(value.warning)?.(value.details) ?? false);
