import type { FastifyInstance } from "fastify";
import type { Desk } from "../contract.ts";
import { folders } from "../folders.ts";
import { byToken, openToLoopback, type Access } from "../http/guards/access.ts";
import { createRateLimit } from "../http/guards/rateLimit.ts";
import { lateDesk } from "../lateDesk.ts";
import { openRealDesk } from "../openRealDesk.ts";
import { programOptions, type ProgramOptions } from "./programOptions.ts";
import { dailyLimits } from "../sources/dailyLimits.ts";
import { createServer } from "../server.ts";
import { UsageError } from "../usageError.ts";

/** A server that runs until it is told to stop. */
interface Running {
  readonly address: string;
  readonly options: ProgramOptions;
  /** Where the desk keeps its data; rejects where it cannot be opened, with a sentence in its message. */
  readonly place: Promise<string>;
  /** Answers what is under way, then closes the desk. */
  readonly stop: () => Promise<void>;
}

/**
 * What `npm start` and `npm run service` have in common: makes a token if asked to, else serves everything from one
 * address until it is interrupted. Files are served at once, and data as soon as the database is open.
 *
 * @returns null where there is nothing to serve: a token was made, or there is none for strangers to come with
 */
export async function runProgram(): Promise<Running | null> {
  const options = optionsOrExit();
  if (!options) return null;
  if (options.makesToken) return printToken(options);
  const { isLoopback, origins, host, port, logs } = options;
  if (!isLoopback && (await options.tokens.isEmpty())) {
    fail(
      `Who listens on ${host} can be reached by others, so a token is needed: npm run service -- --new-token`,
    );
    return null;
  }
  const opening = openRealDesk(process.env);
  const desk = lateDesk(opening.then((real) => real.desk));
  const log = logs ? { log: process.stderr } : {};
  const server = await createServer({ folders, desk, access: accessTo(desk, options), origins, ...log });
  const address = await listen(server, port, host);

  const stop = async () => {
    await server.close();
    await desk.close();
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => void stop().then(() => process.exit(0)));
  return { address, options, place: opening.then((real) => real.place), stop };
}

function accessTo({ allow }: Desk, { isLoopback, tokens, perMinute }: ProgramOptions): Access {
  return isLoopback ? openToLoopback : byToken(tokens, createRateLimit({ perMinute, now: Date.now, allow }));
}

function optionsOrExit(): ProgramOptions | null {
  try {
    dailyLimits(process.env); // a mistake in one is told now, not when the desk is open
    return programOptions(process.argv.slice(2), process.env);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    fail(error.message);
    return null;
  }
}

/** The token is printed once, alone on standard output, so that it can be piped to where it is kept. */
async function printToken({ tokens, tokenFile }: ProgramOptions): Promise<null> {
  const token = await tokens.create();
  console.error(`A new access token. It is shown this once; its hash is kept in ${tokenFile}.`);
  console.log(token);
  return null;
}

/** Listens on the port, or on a free one where it is taken. */
async function listen(server: FastifyInstance, port: number, host: string): Promise<string> {
  try {
    return await server.listen({ port, host });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    console.log(`Port ${String(port)} is taken; using a free one.`);
    return await server.listen({ port: 0, host });
  }
}

/** Says what is wrong, and ends with a failure once nothing is under way any more. */
export function fail(sentence: string): void {
  console.error(sentence);
  process.exitCode = 1;
}
