import type { DemoTexts } from "./demoTexts.ts";

/** The article's quoted figures, in the order of their labels, with a number format each. */
const ARTICLE_VALUES = [
  [14.7, "0.0"],
  [19.3, "0.0"],
  [12.1, "0.0"],
  [16.2, "0.0"],
  [0.068, "0.0%"],
  [0.092, "0.0%"],
  [0.114, "0.0%"],
  [-3, "0"],
] as const;

/** The figures under labels of a language. */
export const articleFigures = (labels: readonly string[]): DemoTexts["article"]["inputs"] =>
  ARTICLE_VALUES.map(([value, format], i) => [labels[i]!, value, format] as const);
