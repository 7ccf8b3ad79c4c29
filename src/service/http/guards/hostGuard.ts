import type { FastifyRequest } from "fastify";
import { HttpProblem } from "../problems/httpProblem.ts";

const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/u;

/**
 * For a server that listens on this computer only: refuses requests that name another host. A page of a foreign
 * site whose name was made to point here (DNS rebinding) would be such a one.
 *
 * @param origins - origins whose hosts are names of this server too
 */
export function hostGuard(origins: readonly string[]): (request: FastifyRequest) => void {
  const known = new Set(origins.map((origin) => new URL(origin).host));
  return ({ headers: { host = "" } }) => {
    if (!LOOPBACK.test(host) && !known.has(host)) throw new HttpProblem("wrongHost");
  };
}
