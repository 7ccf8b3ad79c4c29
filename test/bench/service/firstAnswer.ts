import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { measure } from "../compare.ts";
import type { Line } from "../row.ts";
import { batchOf } from "./batchOf.ts";

const program = fileURLToPath(new URL("../../../src/service/programs/service.ts", import.meta.url));

/** How soon to ask again, in milliseconds. */
const AGAIN_MS = 25;

/** From the command of `npm run service` to the first answer from a full database. */
export async function firstAnswer(at: Readonly<Record<string, string>>): Promise<Line> {
  const time = await measure(() => startAndAsk(at), { warmUp: 1, rounds: 3 });
  return {
    what: "npm run service, until its first answer, PGlite",
    figure: time,
    unit: "ms",
    target: { atMost: 3_000 },
  };
}

async function startAndAsk(at: Readonly<Record<string, string>>): Promise<number> {
  const begun = performance.now();
  const child = spawn(process.execPath, ["--import", "tsx", program, "--port", "0"], {
    env: { ...process.env, ...at },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      const [, origin] = /Data service: (http:\/\/127\.0\.0\.1:\d+)/.exec(line) ?? [];
      if (origin === undefined) continue;
      await answerOf(origin);
      return performance.now() - begun;
    }
    throw new Error("the service ended without an address");
  } finally {
    child.kill("SIGTERM");
    await ended;
  }
}

/** Asks until the database is open: before that the service says so, and to ask again. */
async function answerOf(origin: string): Promise<void> {
  for (;;) {
    const response = await fetch(`${origin}/api/v1/query`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(batchOf(["B000"])),
    });
    const text = await response.text();
    if (text.includes('"found"')) return;
    if (response.status !== 503) throw new Error(`the first answer was ${text}`);
    await setTimeout(AGAIN_MS);
  }
}
