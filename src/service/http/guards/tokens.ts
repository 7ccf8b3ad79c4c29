import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { appendFile, mkdir, readFile } from "node:fs/promises";
import { dirname } from "node:path";

/** The access tokens of a service, of which it knows hashes only. */
export interface Tokens {
  /** The short name of a token, fit for logs and counters; null where it is none of ours. */
  readonly idOf: (token: string) => Promise<string | null>;
  /** Whether there is any. */
  readonly isEmpty: () => Promise<boolean>;
  /** Makes a token and keeps its hash. @returns the token, which nobody can be told again */
  readonly create: () => Promise<string>;
}

/**
 * Tokens whose hashes stand in a file, one line each (hash, then the day it was made). Who takes out a line has
 * taken back the token within seconds; processes on several machines share the file as any secret is shared.
 *
 * A token is 256 random bits, so its SHA-256 cannot be searched for, and needs no salt.
 *
 * @param now - milliseconds
 */
export function tokensIn(file: string, now: () => number): Tokens {
  let known: { readonly hashes: Promise<readonly Buffer[]>; readonly at: number } | undefined;

  function hashes(): Promise<readonly Buffer[]> {
    if (!known || Math.abs(now() - known.at) >= REREAD_MS) known = { hashes: readHashes(file), at: now() };
    return known.hashes;
  }

  return {
    async idOf(token) {
      const given = hashOf(token);
      let found: string | null = null;
      // all of them, so that the time taken says nothing about which, or whether
      for (const hash of await hashes()) if (timingSafeEqual(hash, given)) found = hash.toString("hex", 0, 6);
      return found;
    },
    isEmpty: async () => (await hashes()).length === 0,
    async create() {
      const token = randomBytes(32).toString("base64url");
      await mkdir(dirname(file), { recursive: true });
      const day = new Date(now()).toISOString().slice(0, 10);
      // a line taken out by hand may have left the one before without its end
      const apart = /[^\n]$/u.test(await readIfThere(file)) ? "\n" : "";
      await appendFile(file, `${apart}${hashOf(token).toString("hex")} ${day}\n`, { mode: 0o600 });
      known = undefined;
      return token;
    },
  };
}

/** How soon a line taken out of the file takes effect. */
const REREAD_MS = 5_000;

const hashOf = (token: string) => createHash("sha256").update(token).digest();

async function readHashes(file: string): Promise<Buffer[]> {
  const text = await readIfThere(file);
  return Array.from(text.matchAll(/^([0-9a-f]{64})(?:\s|$)/gmu), ([, hash]) => Buffer.from(hash!, "hex"));
}

/** The text of a file; empty where there is none. */
function readIfThere(file: string): Promise<string> {
  return readFile(file, "utf8").catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
    throw error;
  });
}
