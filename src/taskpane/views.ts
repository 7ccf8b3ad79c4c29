/** What the pane can show, in the order of its tabs. */
export const views = ["fill", "functions", "refresh", "share", "settings"] as const;
export type View = (typeof views)[number];
