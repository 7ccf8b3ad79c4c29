import type { CheckedBook } from "./checkedBook.ts";
import type { Finding } from "./finding.ts";

/** Figures some of which come from nearer their source than others. */
export function mixedQuality({ used }: CheckedBook): Finding[] {
  const qualities = [...new Set(used.map(({ record }) => record.quality))];
  if (qualities.length < 2) return [];
  return [
    {
      rule: "mixedQuality",
      details: { qualities },
      severity: "warning",
      places: [],
      fixes: ["refresh", "pin"],
    },
  ];
}
