/** Names of parameters that carry a secret. */
const SECRET = /key|token|secret|pass|auth|sig|credential|session/i;

/**
 * An address as a colleague may see it: nothing of who asked, with what key. Addresses inside a network, such
 * as the data service's own, are nobody else's business.
 *
 * @returns null for an address that is not public
 * @example publicUrl("https://me:pw@api.test/x?series=A&api_key=1") // "https://api.test/x?series=A"
 */
export function publicUrl(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol) || !isPublicHost(url.hostname)) return null;
  url.username = "";
  url.password = "";
  url.hash = "";
  for (const name of [...url.searchParams.keys()]) if (SECRET.test(name)) url.searchParams.delete(name);
  return url.href;
}

/** Names with a dot that are not reserved for private networks; no bare addresses. */
function isPublicHost(host: string): boolean {
  return (
    /\.[a-z][a-z-]+$/i.test(host) && !/\.(?:local|localhost|internal|intranet|lan|home|corp)$/i.test(host)
  );
}
