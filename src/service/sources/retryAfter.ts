/**
 * Milliseconds a Retry-After header asks for, in either of its spellings (seconds, or a date: RFC 9110, 10.2.3); null without one that can be read.
 *
 * @param now - milliseconds since 1970
 */
export function retryAfter(header: string | null, now: number): number | null {
  if (header === null || header.trim() === "") return null;
  const wait = /^\d+$/.test(header.trim()) ? Number(header) * 1_000 : Date.parse(header) - now;
  return Number.isFinite(wait) ? Math.max(0, wait) : null;
}
