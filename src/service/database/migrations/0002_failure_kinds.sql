ALTER TABLE "failures" ADD COLUMN "kind" text DEFAULT 'other' NOT NULL;--> statement-breakpoint
ALTER TABLE "source_states" ADD COLUMN "kind" text DEFAULT 'other' NOT NULL;