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
});
