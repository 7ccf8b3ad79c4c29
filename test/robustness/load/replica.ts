/* A replica of the service in a process of its own, on the database that DATABASE_URL names. Says where it listens. */
import { openDatabase } from "../../../src/service/database/opening/openDatabase.ts";
import { openDesk } from "../../../src/service/desk/openDesk.ts";
import { createServer } from "../../../src/service/server.ts";
import type { Source } from "../../../src/service/sources/source.ts";
import { queries, recordOf } from "./figures.ts";

const kinds = new Set(queries.map(({ kind }) => kind));
const publisher: Source = {
  name: "Publisher",
  keyName: null,
  knows: ({ kind }) => kinds.has(kind),
  fetch: (query) => Promise.resolve(recordOf(query)),
};
const database = await openDatabase(process.env);
const { REST_MS } = process.env;
const limits = REST_MS ? { restMs: Number(REST_MS) } : {};
const desk = await openDesk({ database, sources: [publisher], environment: {}, limits });
const server = await createServer({ folders: {}, desk });
console.log(await server.listen({ port: Number(process.env["PORT"] ?? 0), host: "127.0.0.1" }));
