import type { Block } from "../sheet.ts";

const ROWS = 17;
const WIDTH = 9;

/** Rows kept free for charts side by side: between blocks, or beside one and so many columns wide. */
export const chartSpace = (columns = 1): Block => ({
  table: null,
  heading: null,
  columns: Array.from({ length: columns }, () => ({ header: "", format: "general", width: WIDTH })),
  rows: [],
  spillRows: ROWS,
});
