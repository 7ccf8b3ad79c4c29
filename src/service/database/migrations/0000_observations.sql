CREATE TABLE "absences" (
	"key" text NOT NULL,
	"known_from" bigint NOT NULL,
	"problem" text NOT NULL,
	CONSTRAINT "absences_key_known_from_pk" PRIMARY KEY("key","known_from")
);
--> statement-breakpoint
CREATE TABLE "bodies" (
	"digest" text PRIMARY KEY NOT NULL,
	"json" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "budgets" (
	"host" text NOT NULL,
	"window_ms" bigint NOT NULL,
	"started_at" bigint NOT NULL,
	"used" integer NOT NULL,
	CONSTRAINT "budgets_host_window_ms_pk" PRIMARY KEY("host","window_ms")
);
--> statement-breakpoint
CREATE TABLE "failures" (
	"key" text PRIMARY KEY NOT NULL,
	"at" bigint NOT NULL,
	"source" text NOT NULL,
	"reason" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "heads" (
	"key" text NOT NULL,
	"source" text NOT NULL,
	"known_from" bigint NOT NULL,
	"read_at" bigint NOT NULL,
	"digest" text NOT NULL,
	"fetched_at" text,
	"body" text NOT NULL,
	CONSTRAINT "heads_key_source_pk" PRIMARY KEY("key","source")
);
--> statement-breakpoint
CREATE TABLE "leases" (
	"key" text PRIMARY KEY NOT NULL,
	"owner" text NOT NULL,
	"until" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "observations" (
	"known_from" bigint NOT NULL,
	"value" double precision,
	"series" bigint NOT NULL,
	"date" date NOT NULL,
	"withdrawn" boolean,
	CONSTRAINT "observations_series_date_known_from_pk" PRIMARY KEY("series","date","known_from")
);
--> statement-breakpoint
CREATE TABLE "readings" (
	"key" text NOT NULL,
	"source" text NOT NULL,
	"known_from" bigint NOT NULL,
	"as_of" date NOT NULL,
	"fetched_at" text,
	"body" text NOT NULL,
	CONSTRAINT "readings_key_source_known_from_pk" PRIMARY KEY("key","source","known_from")
);
--> statement-breakpoint
CREATE TABLE "series" (
	"id" bigint PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"symbol" text NOT NULL,
	"metric" text NOT NULL,
	"source" text NOT NULL,
	"method" text NOT NULL,
	"reader" text NOT NULL,
	CONSTRAINT "series_identity" UNIQUE("key","metric","source","method","reader")
);
--> statement-breakpoint
CREATE TABLE "source_states" (
	"name" text PRIMARY KEY NOT NULL,
	"last_success" bigint,
	"last_failure" bigint,
	"reason" text,
	"failures_in_a_row" integer NOT NULL,
	"rests_until" bigint NOT NULL,
	"hosts" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "uses" (
	"key" text PRIMARY KEY NOT NULL,
	"query" text NOT NULL,
	"asked_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE INDEX "series_by_metric" ON "series" USING btree ("metric","symbol");