import { defineConfig } from "drizzle-kit";

/* npm run migrations: writes the SQL that brings a database from the last migration to schema.ts. */
export default defineConfig({
  dialect: "postgresql",
  schema: "./src/service/database/schema.ts",
  out: "./src/service/database/migrations",
});
