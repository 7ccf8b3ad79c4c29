/*
 * A process of its own: the service over the database that the environment names, without sources, and beside it a
 * bare route that sends as many bytes. `store` fills the database first. It says where it listens, and at its end
 * what memory it took at its highest.
 */
import fastify from "fastify";
import { openDatabase } from "../../../src/service/database/opening/openDatabase.ts";
import { openDesk } from "../../../src/service/desk/openDesk.ts";
import { createServer } from "../../../src/service/server.ts";
import type { Source } from "../../../src/service/sources/source.ts";
import { batchOf } from "./batchOf.ts";
import { SOURCE, storeHistories, symbols } from "./priceHistories.ts";
import type { Said } from "./startReplica.ts";

const say = (said: Said) => console.log(JSON.stringify(said));

const database = await openDatabase(process.env);
const started = performance.now();
if (process.argv[2] === "store") await storeHistories(database);
const storedMs = performance.now() - started;

/** What is stored is fresh, so it is never asked. */
const source: Source = {
  name: SOURCE,
  keyName: null,
  knows: () => true,
  fetch: () => Promise.reject(new Error("everything was to be in the database")),
};
const desk = await openDesk({ database, sources: [source], environment: {} });
const server = await createServer({ folders: {}, desk });
const address = await server.listen({ port: 0, host: "127.0.0.1" });

const { body } = await server.inject({
  method: "POST",
  url: "/api/v1/query",
  payload: batchOf(symbols.slice(0, 30)),
});
const same = Buffer.from(JSON.stringify("x".repeat(body.length - 2)));
const bare = fastify();
bare.post("/query", (_, reply) => reply.header("Content-Type", "application/json; charset=utf-8").send(same));
const bareAddress = await bare.listen({ port: 0, host: "127.0.0.1" });
say({ address, bareAddress, storedMs });

process.stdin.once("data", () => void end());

async function end(): Promise<void> {
  await Promise.all([server.close(), bare.close()]);
  await desk.close();
  say({ peakMb: process.resourceUsage().maxRSS / 1_000 });
  process.stdin.destroy();
}
