import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { argumentsOf } from "../processOf.ts";

/** What a replica says of itself on standard output. */
export type Said =
  | { readonly address: string; readonly bareAddress: string; readonly storedMs: number }
  | { readonly peakMb: number };

export interface Replica extends Extract<Said, { address: string }> {
  /** Ends it. @returns memory at its highest, in MB */
  readonly stop: () => Promise<number>;
}

/** `npm run service` keeps the young part of the heap small, too. */
const AS_SERVICE = "--max-semi-space-size=8";

/** Starts `replica.ts` on a database. @param environment - DATABASE_URL, or SMALLCAP_DATA */
export async function startReplica(
  environment: Readonly<Record<string, string>>,
  work: "serve" | "store" = "serve",
): Promise<Replica> {
  const child = spawn(process.execPath, [AS_SERVICE, ...argumentsOf("service/replica.ts", work)], {
    env: { ...process.env, ...environment },
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => {
    const { value, done } = await lines.next();
    if (done) throw new Error("a replica ended unasked");
    return JSON.parse(value) as Said;
  };
  const first = await next();
  if (!("address" in first)) throw new Error("a replica does not say where it listens");
  return {
    ...first,
    async stop() {
      child.stdin.write("end\n");
      const last = await next();
      await ended;
      if (!("peakMb" in last)) throw new Error("a replica does not say what memory it took");
      return last.peakMb;
    },
  };
}
