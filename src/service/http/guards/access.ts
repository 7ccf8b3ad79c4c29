import type { FastifyRequest } from "fastify";
import { HttpProblem } from "../problems/httpProblem.ts";
import type { RateLimit } from "./rateLimit.ts";
import type { Tokens } from "./tokens.ts";

/** Who may ask. */
export interface Access {
  /** True where nobody but this computer can reach the server. */
  readonly isLoopback: boolean;
  /**
   * Nothing where there is nothing to wait for.
   *
   * @throws HttpProblem where a request may not be answered
   */
  readonly check: (request: FastifyRequest) => Promise<void> | undefined;
}

/** A server that only this computer reaches asks nobody for a token. */
export const openToLoopback: Access = { isLoopback: true, check: () => undefined };

/** Asks for a token with every request, and counts what is asked with each. */
export function byToken(tokens: Tokens, limit: RateLimit): Access {
  return {
    isLoopback: false,
    async check({ headers: { authorization = "" } }) {
      const [, token] = /^Bearer ([\w-]{20,200})$/u.exec(authorization) ?? [];
      const id = token === undefined ? null : await tokens.idOf(token);
      if (id === null)
        throw new HttpProblem("noToken", { headers: { "WWW-Authenticate": 'Bearer realm="SmallCap"' } });
      const waitMs = await limit.take(id);
      if (waitMs > 0)
        throw new HttpProblem("tooMany", { headers: { "Retry-After": String(Math.ceil(waitMs / 1_000)) } });
    },
  };
}
