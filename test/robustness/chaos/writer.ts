/* Writes records one after another and says so after each, until it is killed. What it finds at its start it tells first. */
import type { Query } from "../../../src/data/query.ts";
import { openDatabase } from "../../../src/service/database/opening/openDatabase.ts";
import { getHeads, getRecords } from "../../../src/service/database/records/getRecords.ts";
import { putRecords } from "../../../src/service/database/records/putRecords.ts";
import { makeMacro } from "../../data/makeRecords.ts";

const SERIES = ["S0", "S1", "S2", "S3", "S4"];
const MONTHS = Array.from(
  { length: 60 },
  (_, i) => `${2000 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}-01`,
);

const { db } = await openDatabase(process.env);
const records = await getRecords(
  db,
  await getHeads(
    db,
    SERIES.map((series) => `macro:${series}`),
  ),
);
const found = Array.from(records.values(), (record) => {
  if (record.kind !== "macro") throw new Error(`found ${record.kind}`);
  const [first] = record.values;
  const isWhole = record.values.length === MONTHS.length && record.values.every((value) => value === first);
  return { series: record.series, written: first ?? -1, isWhole };
});
console.log(JSON.stringify({ found }));

/** Each record is full of its own number, so that parts of two never look like one. */
for (let n = Math.max(0, ...found.map(({ written }) => written)) + 1; ; n++) {
  const series = SERIES[n % SERIES.length]!;
  const query: Query = { kind: "macro", series };
  const record = makeMacro(series, {
    source: "Writer",
    dates: MONTHS,
    values: MONTHS.map(() => n),
    asOf: MONTHS.at(-1)!,
  });
  await putRecords(db, [{ query, record: { ...record, fetchedAt: new Date(n).toISOString() } }], Date.now);
  console.log(JSON.stringify({ written: n, series }));
}
