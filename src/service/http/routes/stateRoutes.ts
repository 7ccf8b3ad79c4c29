import type { Api, ApiOptions } from "./apiOptions.ts";
import { askDesk } from "./askDesk.ts";
import { healthAnswer, problem, sourcesAnswer } from "./schemas.ts";

/** GET /sources: how each source has been doing. GET /health: whether the database answers. */
export function stateRoutes(api: Api, { desk, limitMs }: ApiOptions): void {
  const failures = { "4xx": problem, "5xx": problem };
  api.get(
    "/sources",
    {
      schema: {
        operationId: "sources",
        summary: "State, last success and quota of every source",
        response: { 200: sourcesAnswer, ...failures },
      },
    },
    async (_, reply) => {
      const sources = await askDesk(() => desk.sources(), reply, limitMs);
      void reply.header("Cache-Control", "no-store");
      return { sources: [...sources] };
    },
  );

  api.get(
    "/health",
    {
      config: { isOpen: true },
      schema: {
        operationId: "health",
        summary: "Whether this process can answer; for balancers, needs no token",
        response: { 200: healthAnswer, ...failures },
      },
    },
    async (_, reply) => {
      await askDesk(() => desk.check(), reply, Math.min(limitMs, HEALTH_MS));
      void reply.header("Cache-Control", "no-store");
      return { status: "ok" as const, service: "smallcap" as const };
    },
  );
}

/** A balancer asks again within seconds: an answer later than this is none. */
const HEALTH_MS = 3_000;
