import {
  bigint,
  boolean,
  date,
  doublePrecision,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
} from "drizzle-orm/pg-core";

/* Every instant is in milliseconds since 1970, UTC: one number, the same to every engine and to Date. */

/** One thing observed again and again: whose, what, by whose word, by which rule, and read from where. */
export const series = pgTable(
  "series",
  {
    /** A digest of the columns of `series_identity`: any replica works out the same one, and none has to ask for it. */
    id: bigint("id", { mode: "number" }).primaryKey(),
    /** Key of the query it answers: "prices:IWM". */
    key: text("key").notNull(),
    /** Ticker, or name of a macro series. */
    symbol: text("symbol").notNull(),
    /** "close", "totalReturn", "pe", "expenseRatio", "level". */
    metric: text("metric").notNull(),
    /** Who says so. */
    source: text("source").notNull(),
    /** The rule by which it was worked out: "trailing exNegative"; empty where there is but one. */
    method: text("method").notNull(),
    /** Source of the record it came in: mostly `source`, unless that one quotes others. */
    reader: text("reader").notNull(),
  },
  (table) => [
    unique("series_identity").on(table.key, table.metric, table.source, table.method, table.reader),
    index("series_by_metric").on(table.metric, table.symbol),
  ],
);

/**
 * What was observed, and from when on we knew it. Rows are only ever added: a revision is a later row for the
 * same day, so what was known at any instant stays so.
 */
export const observations = pgTable(
  "observations",
  {
    knownFrom: bigint("known_from", { mode: "number" }).notNull(),
    /** null: the publisher says that there is none for that day. */
    value: doublePrecision("value"),
    series: bigint("series", { mode: "number" }).notNull(),
    date: date("date", { mode: "string" }).notNull(),
    /** true: the source no longer gives that day. Else null, which takes no room. */
    withdrawn: boolean("withdrawn"),
  },
  (table) => [primaryKey({ columns: [table.series, table.date, table.knownFrom] })],
);

/** What is not a dated number (names, holdings, units, warnings), as JSON, once for each wording. */
export const bodies = pgTable("bodies", {
  digest: text("digest").primaryKey(),
  /** As text, not jsonb: engines differ there in numbers and in order, and a record must come back as it was put in. */
  json: text("json").notNull(),
});

/** Each time a source was read, with what it said then. Rows are only ever added. */
export const readings = pgTable(
  "readings",
  {
    key: text("key").notNull(),
    source: text("source").notNull(),
    knownFrom: bigint("known_from", { mode: "number" }).notNull(),
    asOf: date("as_of", { mode: "string" }).notNull(),
    /** As the record has it, null too. */
    fetchedAt: text("fetched_at"),
    body: text("body").notNull(),
  },
  (table) => [primaryKey({ columns: [table.key, table.source, table.knownFrom] })],
);

/** The newest reading of a thing from a source: spares a search through its past, and is what writers wait for each other at. */
export const heads = pgTable(
  "heads",
  {
    key: text("key").notNull(),
    source: text("source").notNull(),
    knownFrom: bigint("known_from", { mode: "number" }).notNull(),
    /** When it was last read, whatever the record says. */
    readAt: bigint("read_at", { mode: "number" }).notNull(),
    /** Of the whole record as it was put in: the same again is nothing new. */
    digest: text("digest").notNull(),
    fetchedAt: text("fetched_at"),
    body: text("body").notNull(),
  },
  (table) => [primaryKey({ columns: [table.key, table.source] })],
);

/** Each time all sources said that they have no such thing. Rows are only ever added. */
export const absences = pgTable(
  "absences",
  {
    key: text("key").notNull(),
    knownFrom: bigint("known_from", { mode: "number" }).notNull(),
    /** An AbsentProblem as JSON. */
    problem: text("problem").notNull(),
  },
  (table) => [primaryKey({ columns: [table.key, table.knownFrom] })],
);

/** The last time a thing was not to be had because sources failed, so that not everyone tries again at once. */
export const failures = pgTable("failures", {
  key: text("key").primaryKey(),
  at: bigint("at", { mode: "number" }).notNull(),
  source: text("source").notNull(),
  /** A FailureKind. */
  kind: text("kind").notNull().default("other"),
  reason: text("reason").notNull(),
});

/** Who is about to fetch a thing, and until when that holds. */
export const leases = pgTable("leases", {
  key: text("key").primaryKey(),
  owner: text("owner").notNull(),
  until: bigint("until", { mode: "number" }).notNull(),
});

/** Requests made to a host in its present window of time. */
export const budgets = pgTable(
  "budgets",
  {
    host: text("host").notNull(),
    windowMs: bigint("window_ms", { mode: "number" }).notNull(),
    startedAt: bigint("started_at", { mode: "number" }).notNull(),
    used: integer("used").notNull(),
  },
  (table) => [primaryKey({ columns: [table.host, table.windowMs] })],
);

/** Until when the rate of a client is used up, in microseconds since 1970: half a millisecond is a request to some. */
export const allowances = pgTable("allowances", {
  client: text("client").primaryKey(),
  spentUntil: bigint("spent_until", { mode: "number" }).notNull(),
});

/** How a source has been doing, by the word of all replicas. */
export const sourceStates = pgTable("source_states", {
  name: text("name").primaryKey(),
  lastSuccess: bigint("last_success", { mode: "number" }),
  lastFailure: bigint("last_failure", { mode: "number" }),
  /** A FailureKind. */
  kind: text("kind").notNull().default("other"),
  reason: text("reason"),
  /** Failures since it last answered. */
  failuresInARow: integer("failures_in_a_row").notNull(),
  /** Not to be asked before. */
  restsUntil: bigint("rests_until", { mode: "number" }).notNull(),
  /** Hosts its requests went to, as a JSON array. */
  hosts: text("hosts").notNull(),
});

/** What has been asked for, and when last: what the background refresh keeps up. */
export const uses = pgTable("uses", {
  key: text("key").primaryKey(),
  /** A Query as JSON. */
  query: text("query").notNull(),
  askedAt: bigint("asked_at", { mode: "number" }).notNull(),
});
