/** Copyrighted or licensed: to be read at the source by each user, never passed on in a snapshot. */
const LIVE_ONLY = new Set(["UMCSENT", "MICH", "SP500", "VIXCLS", "MORTGAGE30US", "CSUSHPINSA"]);

/** Whether a macro series may not be embedded, though the service can show it. */
export function isLiveOnly(series: string): boolean {
  return LIVE_ONLY.has(series) || series.startsWith("BAML");
}
