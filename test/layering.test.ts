/* The walls between the rooms of src/, as the table in src/README.md has them. */
import { readdirSync } from "node:fs";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import { nodeRooms, rooms } from "./rules/layering.ts";

const folders = readdirSync("src", { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

test("every room of src has a rule", () => {
  const unruled = folders.filter((folder) => !(folder in rooms));
  expect(unruled).toEqual([]);
});

test("no room imports one it may not, there are no cycles, and Node stays where it belongs", async () => {
  const { output } = await cruise(["src"], {
    validate: true,
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    ruleSet: {
      forbidden: [
        { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
        {
          name: "node-only-where-it-belongs",
          severity: "error",
          from: { pathNot: nodeRooms },
          to: { dependencyTypes: ["core"] },
        },
        {
          name: "rooms-import-relatively-and-resolvably",
          severity: "error",
          from: {},
          to: { couldNotResolve: true, path: "^\\." },
        },
        ...Object.entries(rooms).map(([room, may]) => ({
          name: `${room}-imports-only-${may.join("-") || "itself"}`,
          severity: "error" as const,
          from: { path: `^src/${room}/` },
          to: { path: "^src/", pathNot: `^src/(errors\\.ts$|(${[room, ...may].join("|")})/)` },
        })),
        {
          name: "the-workbench-knows-nothing-of-ours",
          severity: "error",
          from: { path: "^src/workbench/" },
          to: { path: "^src/", pathNot: "^src/(workbench|xlsx)/" },
        },
      ],
    },
  });
  const { summary, modules } = output as ICruiseResult;
  expect(modules.filter(({ source }) => source.startsWith("src/")).length).toBeGreaterThan(50);
  expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);

  const imports = modules.flatMap(({ source, dependencies }) =>
    dependencies.map(({ resolved }) => [source, resolved] as const),
  );
  expect(bothWays(imports)).toEqual([]);
});

/** Folders side by side that import each other: each could say what it is for only together with the other. */
function bothWays(imports: readonly (readonly [string, string])[]): string[] {
  const ways = new Set(imports.flatMap(([from, to]) => betweenSiblings(from.split("/"), to.split("/"))));
  return [...ways].filter((way) => ways.has(way.split(" → ").reverse().join(" → ")));
}

/** The folders in which two paths part, "src/help/pages → src/help/topics"; none where one is in the other's. */
function betweenSiblings(from: readonly string[], to: readonly string[]): string[] {
  const parting = from.findIndex((part, at) => part !== to[at]);
  const inFolders = parting >= 0 && parting < from.length - 1 && parting < to.length - 1;
  return inFolders ? [[from, to].map((path) => path.slice(0, parting + 1).join("/")).join(" → ")] : [];
}

test("folders that import each other are noticed", () => {
  const there: readonly [string, string] = ["src/a/b/one.ts", "src/a/c/two.ts"];
  expect(bothWays([there, ["src/a/c/d/three.ts", "src/a/b/one.ts"]])).toHaveLength(2);
  expect(
    bothWays([there, ["src/a/three.ts", "src/a/b/one.ts"], ["src/a/b/one.ts", "src/a/three.ts"]]),
  ).toEqual([]);
});
