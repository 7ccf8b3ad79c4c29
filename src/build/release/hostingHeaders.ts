import { headersOf } from "../../service/http/headersOf.ts";

/** Names that change with their contents: "fill.402e1d27.js", "workbench/chunk-IYWUY3VA.js". */
const HASHED = /^(?:.+\.[\da-f]{8}|workbench\/.+-[\dA-Z]{8}|[\da-f]{20})\.[a-z\d.]+$/u;

const FOR_EVER = "public, max-age=31536000, immutable";
const AN_HOUR = "public, max-age=3600";
/** Kept, but asked for again before each use: a new release is seen at once. */
const ASK_AGAIN = "no-cache";

/**
 * The headers hosted files need, in the form that static hosts read from a file named `_headers`. Said once for the
 * folders whose files are alike and for every other file by itself: rules that overlap are joined by some hosts and
 * not by others.
 *
 * @param files - paths inside the hosted folder: "taskpane.html"
 * @param address - where they are hosted, with a slash at the end
 */
export function hostingHeaders(files: readonly string[], address: string): string {
  const root = new URL(address).pathname;
  const rules = new Map<string, readonly string[]>();
  for (const file of files) {
    const folder = /^(?:assets|docs)\//u.exec(file)?.[0];
    rules.set(`${root}${folder === undefined ? file : `${folder}*`}`, headerLines(file));
  }
  return [...rules]
    .map(([path, lines]) => [path, ...lines.map((line) => `  ${line}`), ""].join("\n"))
    .join("\n");
}

function headerLines(file: string): string[] {
  const headers = { ...headersOf(`/${file}`), "Cache-Control": cacheOf(file) };
  return Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
}

function cacheOf(file: string): string {
  if (/^(?:assets|docs|workbench\/office-js)\//u.test(file)) return AN_HOUR;
  return HASHED.test(file) ? FOR_EVER : ASK_AGAIN;
}
