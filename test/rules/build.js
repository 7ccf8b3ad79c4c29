import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

/** Before any test: the bundle that is shipped is built from the code as it stands, since journeys run through it. */
export default function buildOnce() {
  if (process.env.SMALLCAP_NO_BUILD) return;
  const tsx = createRequire(import.meta.url).resolve("tsx/cli");
  const build = fileURLToPath(new URL("../../src/build/build.ts", import.meta.url));
  const { status } = spawnSync(process.execPath, [tsx, build, "--if-stale"], { stdio: "inherit" });
  if (status !== 0) throw new Error("the build failed");
}
