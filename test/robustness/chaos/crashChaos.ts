import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { startServer } from "../../service/database/databases.ts";
import { never, seen } from "../figure.ts";
import type { Tally } from "./tally.ts";

const WRITER = fileURLToPath(new URL("writer.ts", import.meta.url));
const root = fileURLToPath(new URL("../../../", import.meta.url));
/** A start that takes longer is none: it should have begun again by itself. */
const START_MS = 120_000;

/** A process that writes into a folder of its own is killed so many times, at any moment. */
export async function pgliteCrashes(kills: number): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), "smallcap-crash-"));
  try {
    return await crashes("killed while writing (PGlite)", kills, { SMALLCAP_DATA: folder });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same on a Postgres, whose own server is killed too, every tenth time. */
export async function postgresCrashes(kills: number): Promise<Tally> {
  const server = await startServer();
  try {
    return await crashes(
      "killed while writing (Postgres)",
      kills,
      { DATABASE_URL: server.address },
      server.crash,
    );
  } finally {
    await server.stop();
  }
}

async function crashes(
  name: string,
  kills: number,
  environment: Readonly<Record<string, string>>,
  crashServer?: () => Promise<void>,
): Promise<Tally> {
  const acknowledged = new Map<string, number>();
  const failures: string[] = [];
  let serverCrashes = 0;
  let total = 0;
  for (let kill = 0; kill <= kills; kill++) {
    const writer = startWriter(environment);
    try {
      failures.push(
        ...checked(await writer.found, acknowledged).map((what) => `after ${kill} kills: ${what}`),
      );
      if (kill === kills) break;
      await writer.wrote(1 + (kill % 7));
      if (crashServer && kill % 10 === 2) {
        await crashServer();
        serverCrashes += 1;
      } else await new Promise((resolve) => setTimeout(resolve, Math.random() * 30)); // anywhere within a write
    } finally {
      await writer.kill();
      for (const { series, written } of writer.acknowledged) acknowledged.set(series, written);
      total += writer.acknowledged.length;
    }
  }
  const figures = [
    seen("kills", kills),
    ...(crashServer ? [seen("of them kills of the database's server", serverCrashes)] : []),
    seen("writes acknowledged", total),
    never("records lost or half", failures.length),
  ];
  return { name, figures, failures };
}

interface Found {
  readonly series: string;
  readonly written: number;
  readonly isWhole: boolean;
}

/** What is lost or half of what had been acknowledged. */
function checked(found: readonly Found[], acknowledged: ReadonlyMap<string, number>): string[] {
  const lost = [...acknowledged].filter(([series, written]) => {
    const there = found.find((each) => each.series === series);
    return !there || there.written < written;
  });
  return [
    ...lost.map(([series, written]) => `${series} ${written} is lost`),
    ...found.flatMap(({ series, isWhole }) => (isWhole ? [] : [`${series} is half`])),
  ];
}

function startWriter(environment: Readonly<Record<string, string>>) {
  const child: ChildProcess = spawn(process.execPath, ["--import", "tsx", WRITER], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  child.stderr!.on("data", (text: Buffer) => (said += text.toString()));
  const acknowledged: { series: string; written: number }[] = [];
  const waiting: (() => void)[] = [];
  const ended = once(child, "close");
  const found = new Promise<readonly Found[]>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("it does not start")), START_MS);
    void ended.then(() => reject(new Error(`it ended: ${said.slice(0, 300)}`)));
    createInterface({ input: child.stdout! }).on("line", (line) => {
      const told = JSON.parse(line) as { found?: Found[]; series: string; written: number };
      clearTimeout(timer);
      if (told.found) resolve(told.found);
      else acknowledged.push(told);
      for (const wake of waiting.splice(0)) wake();
    });
  });
  return {
    found,
    acknowledged,
    async wrote(count: number) {
      while (acknowledged.length < count && child.exitCode === null)
        await Promise.race([new Promise<void>((resolve) => waiting.push(resolve)), ended]);
    },
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}
