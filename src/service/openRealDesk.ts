import { lookup } from "node:dns/promises";
import type { Desk } from "./contract.ts";
import { openDatabase } from "./database/opening/openDatabase.ts";
import { openDesk } from "./desk/openDesk.ts";
import { createSources } from "./sources/sources.ts";
import { createNetworkCheck, whileOnline } from "./whileOnline.ts";

/** A desk over the world's sources, and where it keeps what they say. */
interface RealDesk {
  readonly desk: Desk;
  /** A folder, or the address of a database without its password. */
  readonly place: string;
}

/** Publishers whose names are resolved wherever there is a way to any source. */
const OUTSIDE = ["query2.finance.yahoo.com", "www.ishares.com", "fred.stlouisfed.org"];

/**
 * Opens the database that the environment names, and the desk over it, which keeps up what is in use.
 *
 * @throws DatabaseUnavailable with a sentence that says what to do
 */
export async function openRealDesk(environment: NodeJS.ProcessEnv): Promise<RealDesk> {
  const database = await openDatabase(environment);
  const hasNetwork = createNetworkCheck((host) => lookup(host), OUTSIDE, Date.now);
  const sources = whileOnline(createSources(environment), hasNetwork);
  const desk = await openDesk({ database, sources, environment, refreshes: true, tell: console.error });
  return { desk, place: database.place };
}
