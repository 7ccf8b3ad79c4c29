/* A desk whose database went down for want of room: what is in memory and what ships are answered, all else fails with the reason. */
import type { Query } from "../../../src/data/query.ts";
import type { Database, Db } from "../../../src/service/database/database.ts";
import { openDesk } from "../../../src/service/desk/openDesk.ts";
import { noTransport } from "./fakeSource.ts";

const panic = () => Promise.reject(Object.assign(new Error("No space left on device"), { code: "53100" }));

/** A database of which every statement fails, however it is put together. */
const statement: unknown = new Proxy(() => statement, {
  get: (_, name) => (name === "then" ? (...given: [never, never]) => panic().then(...given) : statement),
});

test("every ask is answered, and the database is named among the sources", async () => {
  const told: string[] = [];
  const database: Database = { db: statement as Db, place: "here", close: () => Promise.resolve() };
  const desk = await openDesk({
    database,
    sources: [],
    transport: noTransport,
    environment: {},
    tell: (sentence) => void told.push(sentence),
  });
  const queries: Query[] = [{ kind: "fund", ticker: "IWM" }, { kind: "catalogue" }];
  expect(await desk.answer(queries, new AbortController().signal)).toMatchObject([
    { state: "failed", source: "Data service", reason: expect.stringContaining("disk is full") },
    { state: "found", record: { kind: "catalogue", quality: "snapshot" } },
  ]);
  expect(await desk.sources()).toMatchObject([{ name: "Database", state: "failing" }]);
  expect(told).toEqual([expect.stringMatching(/disk is full.*What is known is served meanwhile\.$/)]);
  await desk.close();
});
