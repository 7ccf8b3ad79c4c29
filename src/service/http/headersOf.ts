import { pagePolicy } from "./pagePolicy.ts";

/** Descriptions of our functions, which Excel on the web reads from its own origin; they hold nothing private. */
const METADATA = /^\/functions(?:\.[\w-]+)?\.json$/u;

/**
 * What every answer says besides its contents.
 *
 * @param address - what was asked for: "/docs/en/index.html?x"
 */
export function headersOf(address: string): Readonly<Record<string, string>> {
  if (address.startsWith(API)) return ofData;
  const [path = ""] = address.split("?", 1);
  return METADATA.test(path) ? { ...ofFile(path), "Access-Control-Allow-Origin": "*" } : ofFile(path);
}

const API = "/api/";

const ofFile = (path: string) => ({
  "Content-Security-Policy": pagePolicy(path),
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
});

/** Made once: data is asked for thousands of times a second. */
const ofData = Object.freeze({ ...ofFile(API), "Cross-Origin-Resource-Policy": "same-origin" });
