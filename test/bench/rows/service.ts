import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startServer } from "../../service/database/databases.ts";
import type { Line, Row } from "../row.ts";
import { againstSql } from "../service/againstSql.ts";
import { cachedQuery } from "../service/cachedQuery.ts";
import { firstAnswer } from "../service/firstAnswer.ts";
import { replicas } from "../service/replicas.ts";
import { startReplica } from "../service/startReplica.ts";
import { symbols } from "../service/priceHistories.ts";

/** The data service over a million and a half prices, in a folder (PGlite) and on a Postgres. */
export const serviceRow: Row = {
  name: "service",
  title: "Data service over 1,500,000 daily prices of 200 funds",
  async run(say) {
    const folder = mkdtempSync(join(tmpdir(), "smallcap-bench-"));
    const pglite = { SMALLCAP_DATA: join(folder, "data") };
    const { address, stop } = await startServer();
    const postgres = { DATABASE_URL: address };
    try {
      say("storing on PGlite, then serving every history");
      const memory = await storedAndServed("PGlite", pglite);
      say("storing on Postgres, then serving every history");
      const other = await storedAndServed("Postgres", postgres);
      say("start to first answer");
      const start = await firstAnswer(pglite);
      say("histories against SQL");
      const sql = [...(await againstSql("PGlite", pglite)), ...(await againstSql("Postgres", postgres))];
      say("cached query against a bare route");
      const cached = [...(await cachedQuery("PGlite", pglite)), ...(await cachedQuery("Postgres", postgres))];
      return [...cached, ...sql, ...(await replicas(postgres, say)), ...memory, ...other, start];
    } finally {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** In one process: everything stored, then every history sent. */
async function storedAndServed(engine: string, at: Readonly<Record<string, string>>): Promise<Line[]> {
  const { address, storedMs, stop } = await startReplica(at, "store");
  for (const ticker of symbols)
    await (await fetch(`${address}/api/v1/records/prices:${ticker}`)).arrayBuffer();
  const peakMb = await stop();
  return [
    { what: `stored, ${engine}`, figure: storedMs, unit: "ms" },
    {
      what: `peak of memory of the process that stored and sent all, ${engine}`,
      figure: peakMb,
      unit: "MB",
      target: { atMost: 400 },
    },
  ];
}
