import { setTimeout as sleep } from "node:timers/promises";
import type { Db } from "./database.ts";
import { sqlState } from "./sqlState.ts";

/** Serialization failure and deadlock: the engine asks for the transaction to be run again. */
const ONCE_MORE = new Set(["40001", "40P01"]);
const TRIES = 8;

/**
 * Runs work in one transaction: all of it is stored, or nothing. It is run again when the engine asks for
 * that, as those do that isolate strictly, so it must not touch anything but the database.
 */
export async function inTransaction<T>(db: Db, work: (tx: Db) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1)
    try {
      return await db.transaction(work);
    } catch (error) {
      if (tries === TRIES || !ONCE_MORE.has(sqlState(error) ?? "")) throw error;
      await sleep(Math.random() * 10 * 2 ** tries);
    }
}
