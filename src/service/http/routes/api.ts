import compress from "@fastify/compress";
import cors from "@fastify/cors";
import swagger from "@fastify/swagger";
import type { TypeBoxTypeProvider } from "@fastify/type-provider-typebox";
import type { FastifyInstance } from "fastify";
import type { ApiOptions } from "./apiOptions.ts";
import { originGuard } from "../guards/originGuard.ts";
import { queryRoute } from "./queryRoute.ts";
import { recordsRoute } from "./recordsRoute.ts";
import { stateRoutes } from "./stateRoutes.ts";

/** Everything under /api/v1. Register it with that prefix. */
export async function api(server: FastifyInstance, options: ApiOptions): Promise<void> {
  const origin = originGuard(options.origins);
  server.removeContentTypeParser("text/plain"); // which pages of other origins may send without asking
  await server.register(cors, {
    origin: [...options.origins],
    methods: ["GET", "POST"],
    allowedHeaders: ["authorization", "content-type", "if-none-match"],
    exposedHeaders: ["etag", "retry-after"],
    maxAge: 600,
    strictPreflight: false, // refuses in plain text what is no harm: who may ask is told by what is left out
  });
  await server.register(compress, {
    encodings: ["gzip", "br"],
    customTypes: /^application\/(?:x-ndjson|json|problem\+json)(?:;|$)/u,
    zlibOptions: { flush: Z_SYNC_FLUSH },
  });
  await server.register(swagger, { openapi: { openapi: "3.1.0", info: INFO, components: COMPONENTS } });

  server.addHook("onRequest", (request, _, done) => {
    origin(request);
    const checked = request.routeOptions.config.isOpen === true ? undefined : options.access.check(request);
    if (checked) checked.then(() => done(), done);
    else done();
  });

  const typed = server.withTypeProvider<TypeBoxTypeProvider>();
  await typed.register((scope, _, done) => {
    queryRoute(scope, options);
    done();
  });
  recordsRoute(typed, options);
  stateRoutes(typed, options);
  server.get("/openapi.json", { config: { isOpen: true }, schema: { hide: true } }, () => server.swagger());
}

/** So that answers that are streamed arrive as they are found, compressed or not. */
const Z_SYNC_FLUSH = 2;

const INFO = {
  title: "SmallCap data service",
  description: "Figures of US small-cap ETFs, each with source, date and quality.",
  version: "1",
};

const COMPONENTS = { securitySchemes: { token: { type: "http", scheme: "bearer" } } } as const;

declare module "fastify" {
  interface FastifyContextConfig {
    /** Needs no token. */
    readonly isOpen?: boolean;
  }
}
