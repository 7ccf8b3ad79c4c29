/**
 * A number as publishers write it: 1,234.50 · $12.30 · 2.14% · 24.5x · 8.7E7 · (1.2) for minus. Percent
 * signs are dropped, not worked out: the unit is known where a figure is read. Null for anything else, such as "-", "n/a", ".", "None" and blank.
 */
export function toNumber(value: unknown): number | null {
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value !== "string") return null;
  const bare = value.trim().replaceAll(/[$,%\s]|x$/g, "");
  const signed = /^\(.+\)$/.test(bare) ? `-${bare.slice(1, -1)}` : bare;
  if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(signed)) return null;
  const number = Number(signed);
  return Number.isFinite(number) ? number : null;
}
