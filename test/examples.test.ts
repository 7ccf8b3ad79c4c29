/* Every `@example call // result` in src/finance is run, so the documentation cannot go stale. */
import { readdirSync, readFileSync } from "node:fs";

const folder = new URL("../src/finance/", import.meta.url);
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".ts"),
);
const sourceOf = (file: string) => readFileSync(new URL(file, folder), "utf8");

const examples = files.flatMap((file) =>
  [...sourceOf(file).matchAll(/@example (.+) \/\/ (.+)/g)].map(([, call, result]) => [file, call!, result!]),
);

test.each(examples)("%s: %s // %s", async (file, call, result) => {
  const module = (await import(new URL(file!, folder).href)) as Record<string, unknown>;
  const run = (code: string): unknown =>
    new Function(...Object.keys(module), `return ${code}`)(...Object.values(module));
  expect(run(call!)).toEqual(run(result!));
});

// What else rebalance/ holds are the parts of one formula, which are shown at work in it.
const formulas = files.filter((file) => !/^rebalance\/(?!rebalance|parseRebalanceOptions)/u.test(file));

test.each(formulas)("%s shows each of its functions at work", (file) => {
  const functions = [...sourceOf(file).matchAll(/^export function (\w+)/gm)].map(([, name]) => name!);
  const calls = examples.filter(([name]) => name === file).map(([, call]) => call!);
  expect(functions.filter((name) => !calls.some((call) => call.includes(`${name}(`)))).toEqual([]);
});
