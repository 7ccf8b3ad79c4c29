import { pagePolicy } from "./pagePolicy.ts";

/** Descriptions of our functions, which Excel on the web reads from its own origin; they hold nothing private. */
const METADATA = /^\/functions(?:\.[\w-]+)?\.json$/u;

/**
 * What every answer says besides its contents.
 *
 * @param address - what was asked for: "/docs/en/index.html?x"
 */
export function headersOf(address: string): Readonly<Record<string, string>> {
  const [path = ""] = address.split("?", 1);
  return {
    "Content-Security-Policy": pagePolicy(path),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    ...(path.startsWith("/api/") ? { "Cross-Origin-Resource-Policy": "same-origin" } : {}),
    ...(METADATA.test(path) ? { "Access-Control-Allow-Origin": "*" } : {}),
  };
}
