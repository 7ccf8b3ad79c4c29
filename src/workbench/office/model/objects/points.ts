/* The API measures in points, the book in pixels: 96 pixels and 72 points are an inch. */

export const toPoints = (pixels: number): number => pixels * 0.75;
export const toPixels = (points: number): number => points / 0.75;
