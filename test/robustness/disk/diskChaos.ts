import { sql } from "drizzle-orm";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Answer, Query } from "../../../src/data/query.ts";
import { createServiceProvider } from "../../../src/data/service/serviceProvider.ts";
import { whyUnwritable } from "../../../src/service/database/opening/adviceOn.ts";
import { openDatabase } from "../../../src/service/database/opening/openDatabase.ts";
import type { Tally } from "../chaos/tally.ts";
import { atLeast, atMost, never, seen } from "../figure.ts";
import { isRight, queries } from "../load/figures.ts";
import { startReplica, type Replica } from "../load/startReplica.ts";
import { smallDisk, type SmallDisk } from "./smallDisk.ts";

const MEGABYTES = 128;
/** After a write that failed the service tries none for half a minute; in a short run for a second. */
const RESTS_S = 45;
const SHORT_READS = 10;
const SHORT_REST_MS = 1_000;
/** A program that neither starts nor ends in so many milliseconds hangs. */
const START_MS = 60_000;
const PROGRAM = "src/service/programs/service.ts";
const root = fileURLToPath(new URL("../../../", import.meta.url));

/**
 * A service on a disk that gets full under it, has room again, and is read-only: what is known is answered all the
 * time, what cannot be kept is not lost in silence, and nobody has to start it again. One that cannot start says why.
 *
 * @param reads - of things known, and of things not yet known, while the disk is full
 */
export async function diskChaos(reads: number): Promise<Tally> {
  const name = "disk full, folder read-only";
  const disk = smallDisk(MEGABYTES);
  if (!disk) return { name, figures: [seen("left out: no disk can be mounted here", 1)], failures: [] };
  try {
    const running = await whileRunning(disk, reads);
    const starts = await starting(disk);
    const panic = await panicking(disk); // last: files that a server had open when it went down keep the disk in use
    const mute = starts.filter(({ isSaid }) => !isSaid);
    return {
      name,
      figures: [
        seen("reads while the disk was full", 2 * reads),
        never("of what was known: lost or wrong", running.lost),
        seen("of what was not: answered with the reason why not", running.told),
        never("of what was not: wrong, or without a reason", running.untold),
        never("stored while there was room, and lost", running.forgotten),
        atMost("from room on the disk until new things are kept again", running.restedSeconds, RESTS_S, "s"),
        never("reads that failed after that", running.notRecovered),
        atLeast("servers of the database brought down by a log without room", panic.panics, 1),
        never("of them that held up the process, or were not replaced once there was room", panic.lasting),
        seen("starts on a full or read-only disk", starts.length),
        never("of them without a sentence that says folder and remedy", mute.length),
      ],
      failures: mute.map(({ what, said }) => `${what}: ${said.slice(0, 200) || "not a word"}`),
    };
  } finally {
    disk.remove();
  }
}

/** What went wrong while the service ran, its disk got full and had room again, and it was killed and started anew. */
async function whileRunning(disk: SmallDisk, reads: number) {
  const rest = reads < SHORT_READS ? { REST_MS: String(SHORT_REST_MS) } : {};
  const environment = { SMALLCAP_DATA: disk.folder, DATABASE_URL: "", ...rest };
  const [known, others] = [queries.slice(0, reads), queries.slice(reads, 2 * reads)];
  let replica = await startReplica(environment);
  try {
    await ask(replica, known);
    disk.fill();
    const lost = faulty(known, await ask(replica, known));
    const meanwhile = await ask(replica, others);
    const untold = others.filter((query, i) => !isRightOrTold(query, meanwhile[i]!));
    disk.makeRoom();
    const refused = others.find((_, i) => meanwhile[i]!.state === "failed") ?? others[0]!;
    const restedSeconds = await untilKept(replica, refused);
    const notRecovered = faulty(others, await ask(replica, others));
    await replica.kill();
    replica = await startReplica(environment);
    const forgotten = faulty(known, await ask(replica, known));
    const told = meanwhile.filter(({ state }) => state === "failed").length;
    return { lost, told, untold: untold.length, restedSeconds, notRecovered, forgotten };
  } finally {
    await replica.kill();
  }
}

/** Seconds until something not known before is answered; as many as are waited for where it never is. */
async function untilKept(replica: Replica, query: Query): Promise<number> {
  const begun = performance.now();
  const seconds = () => (performance.now() - begun) / 1_000;
  while (seconds() < 2 * RESTS_S) {
    const [answer] = await ask(replica, [query]);
    if (isFoundRight(query, answer!)) break;
    await sleep(500);
  }
  return seconds();
}

/** Answers one by one, as they would be asked over an hour. */
async function ask({ address }: Replica, asked: readonly Query[]): Promise<Answer[]> {
  const connection = () => Promise.resolve({ base: `${address}/`, token: null });
  const answers: Answer[] = [];
  for (const query of asked) {
    const provider = createServiceProvider({ connection, fetch }); // a new one does not rest after a failure
    const [answer] = await provider([query], new AbortController().signal);
    answers.push(answer!);
  }
  return answers;
}

const isFoundRight = (query: Query, answer: Answer) =>
  answer.state === "found" && isRight(query, answer.record);

const isRightOrTold = (query: Query, answer: Answer) =>
  isFoundRight(query, answer) || (answer.state === "failed" && answer.reason !== "");

const faulty = (asked: readonly Query[], answers: readonly Answer[]) =>
  asked.filter((query, i) => !isFoundRight(query, answers[i]!)).length;

/** Writes to the database's log until its server panics for want of room. It must be told, and over once there is room. */
async function panicking(disk: SmallDisk): Promise<{ panics: number; lasting: number }> {
  const { db, close } = await openDatabase({ SMALLCAP_DATA: disk.folder });
  const isRefused = (statement: Promise<unknown>) =>
    statement.then(
      () => false,
      (error: unknown) => whyUnwritable(error) !== null,
    );
  const log = () => db.execute(sql`select pg_logical_emit_message(true, 'full', repeat('x', 1000000))`);
  try {
    disk.fill();
    let panics = 0;
    for (let megabytes = 0; panics === 0 && megabytes < MEGABYTES; megabytes++)
      panics += Number(await isRefused(log()));
    const wasDown = await isRefused(db.execute(sql`select 1`));
    disk.makeRoom();
    const isDown = await isRefused(db.execute(sql`select 1`));
    return { panics, lasting: Number(!wasDown || isDown) };
  } finally {
    await close();
  }
}

interface Start {
  readonly what: string;
  readonly said: string;
  readonly isSaid: boolean;
}

/** Starts the service where it cannot keep anything: it must end, and say which folder it is and what can be done. */
async function starting(disk: SmallDisk): Promise<Start[]> {
  disk.fill();
  const full = await start("a new folder on a full disk", join(disk.folder, "new"));
  disk.makeRoom();
  disk.setReadOnly(true);
  const starts = [
    full,
    await start("a new folder on a read-only disk", join(disk.folder, "new")),
    await start("a folder in use that has become read-only", disk.folder),
  ];
  disk.setReadOnly(false);
  return starts;
}

async function start(what: string, folder: string): Promise<Start> {
  const child = spawn(process.execPath, ["--import", "tsx", PROGRAM, "--port", "0"], {
    cwd: root,
    env: { ...process.env, SMALLCAP_DATA: folder, DATABASE_URL: "" },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (text: Buffer) => (said += text.toString()));
  const timer = setTimeout(() => child.kill("SIGKILL"), START_MS);
  const [code] = (await once(child, "close")) as [number | null];
  clearTimeout(timer);
  const isSaid = code === 1 && said.includes(folder) && /SMALLCAP_DATA/.test(said) && !/\n\s+at /.test(said);
  return { what, said: `exit ${String(code)}: ${said}`, isSaid };
}
