/* A PGlite whose server panics for want of room: nothing is sent to it any more, what was stored is there again when there is room. */
import { PGlite } from "@electric-sql/pglite";
import { sql } from "drizzle-orm";
import { whyUnwritable } from "../../../src/service/database/opening/adviceOn.ts";
import { rowsOf } from "../../../src/service/database/database.ts";
import { lastingClient } from "../../../src/service/database/opening/lastingClient.ts";
import { ofPglite } from "../../../src/service/database/opening/openDatabase.ts";
import { openTemplate } from "./openMemory.ts";

/** What a server says as it goes down. */
const lastWords = () =>
  Object.assign(new Error('could not write to file "pg_wal/xlogtemp.42": No space left on device'), {
    severity: "PANIC",
    code: "53100",
  });

test("who panicked is sent nothing more, a transaction's end neither; another takes its place once there is room", async () => {
  let hasRoom = false;
  let panics = false;
  const sent: number[] = [];
  const servers: PGlite[] = [];
  async function open(): Promise<PGlite> {
    const server = await openTemplate();
    const number = servers.push(server);
    const exec = server.execProtocolStream.bind(server);
    let isDown = false;
    server.execProtocolStream = async (...given) => {
      sent.push(number);
      if (isDown) return await new Promise<never>(() => {}); // nobody was ever answered by one that is down
      if (!panics || number > 1) return await exec(...given);
      isDown = true;
      throw lastWords();
    };
    return server;
  }
  const { db, close } = ofPglite(await lastingClient(open, () => Promise.resolve(hasRoom)), "memory");
  expect(await rowsOf(db, sql`select 1 as one`)).toEqual([{ one: 1 }]);

  const clocks = () => process.getActiveResourcesInfo().filter((resource) => resource === "Timeout").length;
  const before = clocks();
  panics = true;
  sent.length = 0;
  const store = () => db.transaction((tx) => tx.execute(sql`select 2`));
  for (const statement of await Promise.allSettled([store(), store(), db.execute(sql`select 3`)])) {
    if (statement.status === "fulfilled") throw new Error("answered by a server that is down");
    expect(whyUnwritable(statement.reason)).toContain("disk is full");
  }
  expect([sent, servers.length]).toEqual([[1], 1]);
  expect(clocks()).toBe(before - 1); // its alarm would keep the process from ending

  hasRoom = true;
  const both = [rowsOf(db, sql`select 4 as n`), rowsOf(db, sql`select 5 as n`)];
  expect(await Promise.all(both)).toEqual([[{ n: 4 }], [{ n: 5 }]]);
  expect(servers).toHaveLength(2); // one for both
  await close();
  expect(servers[1]!.closed).toBe(true);
}, 60_000);

test("a failure that is no panic changes nothing", async () => {
  let opened = 0;
  const client = await lastingClient(
    () => ((opened += 1), openTemplate()),
    () => Promise.resolve(true),
  );
  await expect(client.query("select 1 / 0")).rejects.toMatchObject({ code: "22012" });
  expect((await client.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
  expect(opened).toBe(1);
  await client.close();
}, 60_000);
