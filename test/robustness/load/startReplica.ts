import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** A replica that runs. */
export interface Replica {
  readonly address: string;
  /** Kills it where it stands. */
  readonly kill: () => Promise<void>;
}

const PROGRAM = fileURLToPath(new URL("replica.ts", import.meta.url));
const root = fileURLToPath(new URL("../../../", import.meta.url));

/** Starts a replica at a free port or the one given. @param environment - DATABASE_URL, or SMALLCAP_DATA */
export async function startReplica(
  environment: Readonly<Record<string, string>>,
  port = 0,
): Promise<Replica> {
  const child = spawn(process.execPath, ["--import", "tsx", PROGRAM], {
    cwd: root,
    env: { ...process.env, ...environment, PORT: String(port) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = once(child, "close");
  let said = "";
  child.stderr.on("data", (text: Buffer) => (said += text.toString()));
  const [address] = (await Promise.race([
    once(createInterface({ input: child.stdout }), "line"),
    ended.then(() => Promise.reject(new Error(`a replica ended: ${said.slice(0, 300)}`))),
  ])) as [string];
  return {
    address,
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}
