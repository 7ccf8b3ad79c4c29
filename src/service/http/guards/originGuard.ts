import type { FastifyRequest } from "fastify";
import { HttpProblem } from "../problems/httpProblem.ts";

/**
 * Refuses what a page of another origin asks: its own origin and those allowed may. Browsers say where a request
 * comes from by Origin or Sec-Fetch-Site; programs say neither, and are asked for their token alone.
 *
 * @param origins - "https://addin.example.com"
 */
export function originGuard(origins: readonly string[]): (request: FastifyRequest) => void {
  const allowed = new Set(origins);
  return ({ headers }) => {
    const { origin } = headers;
    if (origin === undefined) {
      if (headers["sec-fetch-site"] === "cross-site") throw new HttpProblem("wrongOrigin");
      return;
    }
    if (!allowed.has(origin) && hostOf(origin) !== headers.host) throw new HttpProblem("wrongOrigin");
  };
}

const hostOf = (origin: string) => (URL.canParse(origin) ? new URL(origin).host : null);
