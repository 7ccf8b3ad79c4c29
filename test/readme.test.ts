/* The READMEs say what is true: the functions, the commands, the files they link to. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { withFunctionTable, type Described } from "./rules/functionTable.ts";

const metadata = JSON.parse(readFileSync("dist/functions.json", "utf8")) as Described;
const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
const texts = ["README.md", "README.ko.md", "src/README.md"];

test("README.md has every function with its arguments, as built (npm run readme mends it)", () => {
  const text = readFileSync("README.md", "utf8");
  expect(text).toBe(withFunctionTable(text, metadata));
});

test.each(texts)("every npm command in %s is there", (path) => {
  const named = [...readFileSync(path, "utf8").matchAll(/npm run (?:-s )?([a-z]+)/g)].map(
    ([, name]) => name!,
  );
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test.each(texts)("every file and heading that %s links to is there", (path) => {
  const text = readFileSync(path, "utf8");
  const targets = [...text.matchAll(/\]\((?!https?:)([^)]+)\)/g)].map(([, target]) => target!);
  const missing = targets.filter((target) => {
    const [file, heading] = target.split("#");
    const full = file ? join(dirname(path), file) : path;
    if (!existsSync(full)) return true;
    const headings = [...readFileSync(full, "utf8").matchAll(/^#+ (.+)$/gm)].map(([, title]) =>
      title!
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N} -]/gu, "")
        .replaceAll(" ", "-"),
    );
    return heading !== undefined && !headings.includes(heading);
  });
  expect(missing).toEqual([]);
});
