import fastifyStatic from "@fastify/static";
import fastify, { type FastifyInstance } from "fastify";
import type { SecureContextOptions } from "node:tls";

export interface ServerOptions {
  /** Folders to serve, by the address they appear at: { "/": "/…/dist" }. Addresses end in "/". */
  readonly folders: Readonly<Record<string, string>>;
  /** Certificate and key where the server is to speak HTTPS, as Excel demands. */
  readonly https?: SecureContextOptions;
}

/**
 * The one origin: add-in, workbench and whatever else is handed to it as a folder. Files are told to be
 * asked for again each time (ETags keep that cheap), so that a rebuilt add-in is never mixed with an old one.
 */
export async function createServer({ folders, https }: ServerOptions): Promise<FastifyInstance> {
  const server = https
    ? (fastify({ https }) as unknown as FastifyInstance)
    : fastify({ forceCloseConnections: true });
  let isFirst = true;
  for (const [prefix, root] of Object.entries(folders)) {
    await server.register(fastifyStatic, {
      root,
      prefix,
      decorateReply: isFirst,
      cacheControl: false,
      setHeaders: (reply) => {
        reply.setHeader("Cache-Control", "no-cache");
        reply.setHeader("X-Content-Type-Options", "nosniff");
      },
    });
    isFirst = false;
  }
  return server;
}
