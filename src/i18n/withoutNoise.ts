/**
 * A figure as text without the digits that sums of fractions leave behind.
 *
 * @example withoutNoise(0.1 + 0.2) // "0.3"
 */
export const withoutNoise = (value: number) => String(Number(value.toPrecision(12)));
