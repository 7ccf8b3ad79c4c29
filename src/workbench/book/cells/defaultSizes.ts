/** What Excel gives rows and columns whose size nobody has set, in pixels. */
export const ROW_HEIGHT = 20;
export const COLUMN_WIDTH = 64;
