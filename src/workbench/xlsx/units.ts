/** Files measure rows in points … */
export const POINTS_A_PIXEL = 0.75;

/** … columns in digits of Calibri 11, which are 7 pixels wide … */
export const PIXELS_A_CHARACTER = 7;

/** … and drawings in English metric units. */
export const EMU_A_PIXEL = 9525;
