CREATE TABLE "allowances" (
	"client" text PRIMARY KEY NOT NULL,
	"spent_until" bigint NOT NULL
);
