/**
 * Colours of a chart's series, in order: navy, orange, teal, sand, violet, sage. Neighbours differ in lightness by
 * at least 20 of 100 as well as in hue, so that a black-and-white print still tells them apart.
 */
export const chartPalette = ["#1F3A5F", "#D9822B", "#2B6C6F", "#E3BC73", "#6B3F86", "#9CC2A5"] as const;

/** The colour of a series by its place; after the last the first comes again. */
export const seriesColor = (index: number): string => chartPalette[index % chartPalette.length]!;
