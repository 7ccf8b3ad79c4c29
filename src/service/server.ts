import fastifyStatic from "@fastify/static";
import fastify, { type FastifyInstance, type FastifyServerOptions } from "fastify";
import type { SecureContextOptions } from "node:tls";
import { API, MAX_REQUEST_BYTES } from "../data/service/wire.ts";
import type { Desk } from "./contract.ts";
import { openToLoopback, type Access } from "./http/guards/access.ts";
import { answerProblems, refuseAddress } from "./http/problems/answerProblems.ts";
import { api } from "./http/routes/api.ts";
import { refuseBroken, refuseExpectation } from "./http/problems/brokenRequest.ts";
import { headersOf } from "./http/headersOf.ts";
import { hostGuard } from "./http/guards/hostGuard.ts";
import { logging, type LogStream } from "./http/logging.ts";

export interface ServerOptions {
  /** Folders to serve, by the address they appear at: { "/": "/…/dist" }. Addresses end in "/". */
  readonly folders: Readonly<Record<string, string>>;
  /** Certificate and key where the server is to speak HTTPS, as Excel demands. */
  readonly https?: SecureContextOptions;
  /** What answers under /api/v1; without one there is no such address. */
  readonly desk?: Desk;
  /** Who may ask the desk; everybody on this computer, and nobody else, if not given. */
  readonly access?: Access;
  /** Other origins whose pages may ask the desk. */
  readonly origins?: readonly string[];
  /** Where a line of JSON a request goes; nowhere if not given. */
  readonly log?: LogStream;
  readonly now?: () => number;
  /** Milliseconds the desk may take for one request. */
  readonly limitMs?: number;
  /** Milliseconds for which an answer is sent again without asking the desk. */
  readonly freshMs?: number;
}

/**
 * The one origin: add-in, workbench, help, and the desk's data under /api/v1. Closing it answers what is under
 * way; the desk is its owner's to close.
 */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { folders, access = openToLoopback, origins = [], desk } = options;
  const server = fastify(settings(options)) as unknown as FastifyInstance;
  answerProblems(server);
  server.server.on("checkExpectation", refuseExpectation);
  if (access.isLoopback) {
    const guard = hostGuard(origins);
    server.addHook("onRequest", (request, _, done) => {
      guard(request);
      done();
    });
  }
  server.addHook("onSend", ({ url }, reply, payload, done) => {
    void reply.headers(headersOf(url));
    done(null, payload);
  });
  await serveFolders(server, folders);
  if (desk) {
    const { now = Date.now, limitMs = 15_000, freshMs = 2_000 } = options;
    await server.register(api, { prefix: `/${API}`, desk, access, origins, now, limitMs, freshMs });
  }
  return server;
}

function settings({ https, log }: ServerOptions): FastifyServerOptions {
  return {
    ...(https ? { https } : {}),
    ...(log ? { logger: logging(log) } : {}),
    bodyLimit: MAX_REQUEST_BYTES,
    forceCloseConnections: "idle",
    requestTimeout: 30_000,
    http: { requireHostHeader: false }, // Node would refuse without a word; the guard refuses with one
    frameworkErrors: refuseAddress,
    clientErrorHandler: refuseBroken,
    routerOptions: { maxParamLength: 200 },
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false, discriminator: true } },
  } as FastifyServerOptions;
}

/**
 * Files are told to be asked for again each time (ETags keep that cheap), so that a rebuilt add-in is never
 * mixed with an old one.
 */
async function serveFolders(server: FastifyInstance, folders: ServerOptions["folders"]): Promise<void> {
  let isFirst = true;
  for (const [prefix, root] of Object.entries(folders)) {
    await server.register(fastifyStatic, {
      root,
      prefix,
      decorateReply: isFirst,
      cacheControl: false,
      dotfiles: "deny",
      setHeaders: (reply) => {
        reply.setHeader("Cache-Control", "no-cache");
      },
    });
    isFirst = false;
  }
}
