/* The map of the house, src/README.md, says what is there: its table of rooms and its paths. */
import { readdirSync, readFileSync } from "node:fs";
import { rooms } from "./rules/layering.ts";

const map = readFileSync("src/README.md", "utf8");
const below = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => `${folder}/${path}`);
const files = [...readdirSync("."), ...below("src"), ...below("test"), ...below("assets")];

test("the table of rooms is the one that is checked", () => {
  const rows = [...map.matchAll(/^\| `(\w+)\/` \|[^|]+\| ([^|]+) \|/gm)];
  const told = rows.map(([, room, may]) => [room, may!.match(/^[^(–]*/)![0].match(/\w+/g) ?? []] as const);
  expect(Object.fromEntries(told.map(([room, may]) => [room, [...may].sort()]))).toEqual(
    Object.fromEntries(Object.entries(rooms).map(([room, may]) => [room, [...may].sort()])),
  );
});

/** What is made by the build or by a reader's own hand. */
const made = new Set(["dist/", "test/<room>"]);

/** A path as the map writes it, from src/ or the top; "…", "*" and "<name>" stand for any part of a name. */
function isThere(path: string): boolean {
  const parts = path.split(/…|\*|<\w+>/).map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, "\\$&"));
  const from = path.includes("/") ? "^(src/|test/)?" : "^(.*/)?";
  const pattern = new RegExp(`${from}${parts.join("[^/]*")}${path.endsWith("/") ? "" : "$"}`);
  return files.some((file) => pattern.test(file));
}

test("every path it names is there", () => {
  const quoted = [...map.matchAll(/`([^`\s]+)`/g)].map(([, text]) => text!);
  const paths = quoted.filter(
    (text) => /^[\w.…*<>/]+(?:\/|\.(?:tsx?|js|json|txt|xml|md))$/.test(text) && !text.startsWith("/"),
  );
  expect(paths.length).toBeGreaterThan(60);
  expect(paths.filter((path) => !made.has(path) && !isThere(path))).toEqual([]);
});

test("a path that is not there is noticed", () => {
  for (const path of [
    "i18n/problemText.ts",
    "finance/perGap.ts",
    "sheets/<name>Sheet.ts",
    "utils/",
    "probe.ts",
  ])
    expect([path, isThere(path)]).toEqual([path, false]);
});
