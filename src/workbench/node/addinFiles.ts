import { readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** Where the add-in's page pretends to come from, so that it has one origin as on a server. */
export const ORIGIN = "https://workbench.local";

const OFFICE_JS = "/workbench/office-js/";

/**
 * Files of the built add-in, and of Microsoft's client library, by their address on the pretended server.
 *
 * @param dist - folder of the build
 * @returns what reads a file: its bytes, or null when there is none at this address
 */
export function addinFiles(dist: string): (url: string) => Buffer | null {
  const { resolve } = createRequire(import.meta.url);
  const officeJs = join(dirname(resolve("@microsoft/office-js/package.json")), "dist");
  return (url) => {
    const { origin, pathname } = new URL(url);
    if (origin !== ORIGIN) return null;
    const path = decodeURIComponent(pathname);
    const file = path.startsWith(OFFICE_JS) ? join(officeJs, path.slice(OFFICE_JS.length)) : join(dist, path);
    return statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file) : null;
  };
}
