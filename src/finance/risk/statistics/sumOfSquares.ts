/**
 * Σ v², with what each addition loses to rounding kept and added at the end: as exact for many values as for few.
 *
 * @see Knuth, The Art of Computer Programming 2, §4.2.2, theorem B, for what an addition loses
 * @example sumOfSquares(Float64Array.of(3, 4)) // 25
 */
export function sumOfSquares(values: Float64Array): number {
  let [total, lost] = [0, 0];
  for (let i = 0; i < values.length; i++) {
    const square = values[i]! ** 2;
    const next = total + square;
    const added = next - total;
    lost += total - (next - added) + (square - added);
    total = next;
  }
  return total + lost;
}
