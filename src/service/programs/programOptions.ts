import { resolve } from "node:path";
import { commandLine } from "./commandLine.ts";
import { tokensIn, type Tokens } from "../http/guards/tokens.ts";
import { UsageError } from "../usageError.ts";

/** What `npm start` and `npm run service` are told on their command lines and by the environment. */
export interface ProgramOptions {
  readonly port: number;
  readonly host: string;
  readonly opens: boolean;
  readonly logs: boolean;
  readonly makesToken: boolean;
  readonly tokens: Tokens;
  /** Where the hashes of tokens are kept. */
  readonly tokenFile: string;
  /** True where nobody but this computer can reach the address. */
  readonly isLoopback: boolean;
  /** Requests a minute of each token. */
  readonly perMinute: number;
  readonly origins: readonly string[];
}

const USAGE = `Options, after "--":
  --port N        the port, 3030 by default; a free one where it is taken
  --host ADDRESS  127.0.0.1 for this computer alone (default), 0.0.0.0 for others too, with a token
  --new-token     makes a token for others, prints it once, and ends
  --no-open       opens no browser
  --log           prints a line for each request
Where data is kept and which keys are used: environment variables, on the page Data service of the help.`;

/**
 * Reads the command line and the environment.
 *
 * `--port N`, `--host ADDRESS`, `--no-open`, `--log`, `--new-token`; SMALLCAP_ORIGINS (a comma between two),
 * SMALLCAP_TOKENS (a file), SMALLCAP_RATE (requests a minute and token), SMALLCAP_DATA.
 *
 * @throws UsageError with a sentence where an option is unknown or makes no sense
 */
export function programOptions(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  now: () => number = Date.now,
): ProgramOptions {
  const { values } = commandLine(
    {
      args: [...args],
      options: {
        port: { type: "string", default: "3030" },
        host: { type: "string", default: "127.0.0.1" },
        "no-open": { type: "boolean", default: false },
        log: { type: "boolean", default: false },
        "new-token": { type: "boolean", default: false },
      },
    },
    USAGE,
  );
  const {
    SMALLCAP_DATA = ".smallcap",
    SMALLCAP_TOKENS,
    SMALLCAP_ORIGINS = "",
    SMALLCAP_RATE = "1200",
  } = environment;
  const tokenFile = resolve(SMALLCAP_TOKENS ?? `${SMALLCAP_DATA}/tokens`);
  const tokens = tokensIn(tokenFile, now);
  return {
    port: whole(values.port, 0, 65_535, "--port"),
    host: values.host,
    opens: !values["no-open"],
    logs: values.log,
    makesToken: values["new-token"],
    tokens,
    tokenFile,
    isLoopback: isLoopback(values.host),
    perMinute: whole(SMALLCAP_RATE, 1, 1_000_000, "SMALLCAP_RATE"),
    origins: SMALLCAP_ORIGINS.split(",").flatMap((text) => originIn(text.trim())),
  };
}

const isLoopback = (host: string) => /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/u.test(host);

function whole(text: string, least: number, most: number, name: string): number {
  const value = Number(text);
  if (/^\d+$/u.test(text) && value >= least && value <= most) return value;
  throw new UsageError(
    `${name} must be a whole number from ${String(least)} to ${String(most)}, not "${text}".`,
  );
}

function originIn(text: string): string[] {
  if (text === "") return [];
  const origin = URL.canParse(text) ? new URL(text).origin : "null";
  if (origin === "null" || origin !== text.replace(/\/$/u, ""))
    throw new UsageError(
      `SMALLCAP_ORIGINS must hold origins such as https://addin.example.com, not "${text}".`,
    );
  return [origin];
}
