import { parseArgs, type ParseArgsConfig } from "node:util";
import { UsageError } from "../usageError.ts";

/**
 * What a command line holds. `--help` prints the options and ends the program.
 *
 * @param config - as `parseArgs` takes it
 * @param usage - the options there are, a line each
 * @throws UsageError with a sentence and the options, where one is unknown or lacks its value
 */
export function commandLine<T extends ParseArgsConfig>(
  config: T,
  usage: string,
): ReturnType<typeof parseArgs<T>> {
  if ((config.args ?? process.argv.slice(2)).includes("--help")) {
    console.log(usage);
    process.exit(0);
  }
  try {
    return parseArgs(config);
  } catch (error) {
    if (!isMistake(error)) throw error;
    // Node's own advice after the first sentence is for programmers
    const [sentence = ""] = error.message.split(/\.(?:\s|$)/u);
    throw new UsageError(`${sentence}.\n${usage}`, { cause: error });
  }
}

const isMistake = (error: unknown): error is NodeJS.ErrnoException =>
  String((error as NodeJS.ErrnoException).code).startsWith("ERR_PARSE_ARGS");

/** The same for a program that has nothing to tidy up: a mistake is printed, and ends it with a failure. */
export function commandLineOrExit<T extends ParseArgsConfig>(
  config: T,
  usage: string,
): ReturnType<typeof parseArgs<T>> {
  try {
    return commandLine(config, usage);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
