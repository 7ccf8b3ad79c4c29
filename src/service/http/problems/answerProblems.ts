import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { HttpProblem, type HttpProblemKey, type ProblemBody } from "./httpProblem.ts";

/** Fastify's own complaints, in our words. */
const keys: Readonly<Record<string, HttpProblemKey>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: "tooLarge",
  FST_ERR_CTP_INVALID_MEDIA_TYPE: "notJsonType",
  FST_ERR_CTP_EMPTY_JSON_BODY: "notJson",
  FST_ERR_CTP_INVALID_JSON_BODY: "notJson",
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: "notJson",
  FST_ERR_ASYNC_CONSTRAINT: "notFound",
  FST_ERR_BAD_URL: "notFound",
  FST_ERR_MAX_PARAM_LENGTH: "notFound",
};

/** Makes every failure of a server one of ours, with a sentence; what is no client's affair goes to the log only. */
export function answerProblems(server: FastifyInstance): void {
  server.setNotFoundHandler((_, reply) => sendProblem(reply, new HttpProblem("notFound")));
  server.setErrorHandler((error: FastifyError, request, reply) => {
    const problem = problemOf(error);
    if (problem.body.status >= 500) request.log.error({ err: error }, problem.body.problem);
    return sendProblem(reply, problem);
  });
}

/** Answers what is refused before it comes to a route: an address that cannot be read. */
export function refuseAddress(error: FastifyError, _: FastifyRequest, reply: FastifyReply): void {
  void sendProblem(reply, problemOf(error));
}

/** Sends a problem as problem+json. It is never kept by a cache. */
function sendProblem(reply: FastifyReply, { body, headers }: Pick<HttpProblem, "body" | "headers">) {
  return sendBody(reply.headers(headers), body);
}

export const sendBody = (reply: FastifyReply, body: ProblemBody) =>
  reply
    .code(body.status)
    .header("Content-Type", "application/problem+json; charset=utf-8")
    .header("Cache-Control", "no-store")
    .send(JSON.stringify(body));

function problemOf(error: FastifyError): HttpProblem {
  if (error instanceof HttpProblem) return error;
  if (error.validation) return malformed(error.validation, error.validationContext);
  const key = keys[error.code];
  if (key) return new HttpProblem(key, { cause: error });
  // secure-json-parse and Node's parser throw plain syntax errors
  if (error instanceof SyntaxError || error.statusCode === 400)
    return new HttpProblem("notJson", { cause: error });
  if (error.statusCode === 404 || error.statusCode === 403)
    return new HttpProblem("notFound", { cause: error });
  return new HttpProblem("unexpected", { cause: error });
}

/** The first thing found wrong, and where: a pointer into the body, and the schema's words. */
function malformed(
  [first]: NonNullable<FastifyError["validation"]>,
  context: FastifyError["validationContext"],
): HttpProblem {
  const { instancePath = "", keyword = "", message = "is not as described" } = first ?? {};
  if (instancePath === "/queries" && keyword === "maxItems") return new HttpProblem("tooManyQueries");
  return new HttpProblem("malformed", { detail: `${context ?? "request"}${instancePath} ${message}` });
}
