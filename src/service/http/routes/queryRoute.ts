import { Readable } from "node:stream";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Answer, Query } from "../../../data/query.ts";
import { HttpProblem } from "../problems/httpProblem.ts";
import type { Api, ApiOptions } from "./apiOptions.ts";
import { answerText, failed } from "./answerText.ts";
import { askDesk } from "./askDesk.ts";
import { createBodyCache } from "./bodyCache.ts";
import { checkDates } from "./checkDates.ts";
import { parseLate } from "./parseLate.ts";
import { problem, queryAnswer, queryBody } from "./schemas.ts";

/** Queries put to the desk at a time. More than that is streamed, so that memory holds one part, not the whole. */
const PART = 100;

/** Told, but not used to write answers: they are sent as bytes, made once for all who ask the same. */
const documented: object = { 200: queryAnswer, "4xx": problem, "5xx": problem };

/** The headers of an answer in a form. */
const headersOf = (type: string) => ({
  "content-type": `${type}; charset=utf-8`,
  "cache-control": "no-store",
  vary: "Origin, Accept",
});

/** How answers follow one another in each form. */
const forms = {
  json: { headers: headersOf("application/json"), open: '{"answers":[', between: ",", close: "]}" },
  lines: { headers: headersOf("application/x-ndjson"), open: "", between: "\n", close: "\n" },
} as const;
type Form = (typeof forms)[keyof typeof forms];

/**
 * POST /query: a batch of mixed queries, each with its own answer, in order. One JSON value, or a line an
 * answer where `Accept` names application/x-ndjson. Long batches are streamed in either form. Register it in a scope
 * of its own: what is asked again in the same words within `freshMs` is answered before it is parsed.
 */
export function queryRoute(api: Api, { desk, now, limitMs, freshMs }: ApiOptions): void {
  const bodies = createBodyCache({ now, ttlMs: freshMs, capacity: 16 * 2 ** 20 });
  const schema = {
    operationId: "query",
    summary: "Answers a batch of mixed queries",
    description: "Accept: application/x-ndjson gives one answer a line, as they are found.",
    body: queryBody,
    response: documented,
  };

  parseLate(api, (request, reply) => {
    const form = formOf(request);
    const kept = bodies.get(keyOf(request, form));
    if (kept) void reply.headers(form.headers).send(kept);
    return kept !== undefined;
  });

  api.post("/query", { schema }, async (request, reply) => {
    const { queries } = request.body;
    checkDates(queries, now());
    const form = formOf(request);
    void reply.headers(form.headers);
    const first = await ask(queries.slice(0, PART), reply);
    if (queries.length > PART) return reply.send(Readable.from(streamed(first, queries, reply, form)));
    const body = Buffer.from(form.open + textOf(first, form) + form.close);
    if (first.every(isSettled)) bodies.keep(keyOf(request, form), body);
    return reply.send(body);
  });

  async function ask(queries: readonly Query[], reply: FastifyReply): Promise<readonly Answer[]> {
    const answers = await askDesk((signal) => desk.answer(queries, signal), reply, limitMs);
    return queries.map((_, i) => answers[i] ?? failed("fewer answers than queries"));
  }

  /** The status has been sent with the first part: what fails later fails for its own queries. */
  async function* streamed(
    first: readonly Answer[],
    queries: readonly Query[],
    reply: FastifyReply,
    form: Form,
  ): AsyncGenerator<string> {
    yield form.open + textOf(first, form);
    for (let from = PART; from < queries.length; from += PART) {
      const part = queries.slice(from, from + PART);
      const answers = await ask(part, reply).catch((error: unknown) => {
        reply.log.error({ err: error }, "a part of an answer failed");
        return part.map(() => failed(reasonOf(error)));
      });
      yield form.between + textOf(answers, form);
    }
    yield form.close;
  }
}

const formOf = ({ headers: { accept } }: FastifyRequest): Form =>
  accept?.includes("application/x-ndjson") ? forms.lines : forms.json;

/** The same words in the same form: a text that was answered has been checked. */
const keyOf = ({ text }: FastifyRequest, { between }: Form) => between + text;

const textOf = (answers: readonly Answer[], { between }: Form) => answers.map(answerText).join(between);

/** `askDesk` fails with a sentence; anything else is a fault that the log tells of. */
const reasonOf = (error: unknown) =>
  (error instanceof HttpProblem ? error : new HttpProblem("unexpected")).body.title;

const isSettled = ({ state }: Answer) => state !== "failed";
