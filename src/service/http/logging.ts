import type { FastifyServerOptions } from "fastify";

/** Where lines of a log go: standard error, a file, a test's array. */
export interface LogStream {
  write(line: string): void;
}

/**
 * A line of JSON a request: method, path, status, time; and what failed. No headers, no query strings, no
 * bodies, no addresses of clients; JSON keeps each entry on its line whatever a request holds.
 */
export const logging = (stream: LogStream): FastifyServerOptions["logger"] => ({
  level: "info",
  stream,
  base: null,
  serializers: {
    req: ({ method, url }: { method: string; url: string }) => ({ method, path: url.split("?", 1)[0] }),
    res: ({ statusCode }: { statusCode: number }) => ({ status: statusCode }),
    err: (error: Error) => ({
      type: error.name,
      message: withoutSecrets(error.message),
      stack: withoutSecrets(error.stack ?? ""),
      reason: reasonOf(error),
    }),
  },
});

/** Why it failed, from the bottom of the chain of causes. */
function reasonOf({ cause }: Error): string | undefined {
  if (!(cause instanceof Error)) return undefined;
  return reasonOf(cause) ?? withoutSecrets(`${cause.name}: ${cause.message}`);
}

/** Without what an address may carry before its @, and what follows its ?. */
const withoutSecrets = (text: string) =>
  text.replaceAll(/\/\/[^@\s/]*@/gu, "//").replaceAll(/(https?:\/\/[^\s?]*)\?\S*/gu, "$1");
