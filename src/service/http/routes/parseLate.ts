import type { FastifyReply, FastifyRequest } from "fastify";
import type { Api } from "./apiOptions.ts";

/**
 * In a scope of routes, lets JSON bodies be seen as the text they came as, before they are parsed and checked: who has
 * answered the very same text a moment ago need not find out again that it is well formed.
 *
 * @param isAnswered - looks at `request.text`, and may answer; where it says no the body goes its usual way
 */
export function parseLate(
  scope: Api,
  isAnswered: (request: FastifyRequest, reply: FastifyReply) => boolean,
): void {
  const parse = scope.getDefaultJsonParser("error", "error");
  scope.decorateRequest("text", "");
  scope.addContentTypeParser("application/json", { parseAs: "string" }, (request, text, done) => {
    request.text = text as string;
    done(null);
  });
  scope.addHook("preValidation", (request, reply, done) => {
    if (isAnswered(request, reply)) return;
    void parse(request, request.text, (error, body) => {
      request.body = body;
      done(error ?? undefined);
    });
  });
}

declare module "fastify" {
  interface FastifyRequest {
    /** The body as it came; empty where bodies are parsed at once. */
    text: string;
  }
}
