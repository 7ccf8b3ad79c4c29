import { createHash } from "node:crypto";
import type { FastifyReply } from "fastify";
import type { Answer, Query } from "../../../data/query.ts";
import type { DataRecord } from "../../../data/record.ts";
import { sentenceOf } from "./answerText.ts";
import type { Api, ApiOptions } from "./apiOptions.ts";
import { sendBody } from "../problems/answerProblems.ts";
import { askDesk } from "./askDesk.ts";
import { createBodyCache } from "./bodyCache.ts";
import { checkDate } from "./checkDates.ts";
import { cutRecord, type Range } from "./cutRecord.ts";
import { HttpProblem, problemBody } from "../problems/httpProblem.ts";
import { queryOfKey } from "./queryOfKey.ts";
import { problem, recordAnswer, recordParams, recordQuery, type RecordQuery } from "./schemas.ts";

/** How long a browser may show a present record without asking again, in seconds. */
const PRESENT_S = 60;

/**
 * GET /records/{key}: one record, whole or cut to a range of dates; with `at` as it was known at that instant,
 * which is the same for ever and may be kept for ever.
 */
export function recordsRoute(api: Api, { desk, now, limitMs, freshMs }: ApiOptions): void {
  const present = createBodyCache({ now, ttlMs: freshMs, capacity: 8 * 2 ** 20 });
  const past = createBodyCache({ now, ttlMs: Infinity, capacity: 16 * 2 ** 20 });
  const schema = {
    operationId: "record",
    summary: "One record by its key, now or as it was known at an instant",
    params: recordParams,
    querystring: recordQuery,
    response: { 200: recordAnswer, "4xx": problem, "5xx": problem },
  };

  api.get("/records/:key", { schema }, async (request, reply) => {
    const { key } = request.params;
    const asked = request.query;
    const range = rangeOf(asked, now());
    const query = queryOfKey(key);
    if (!query) throw new HttpProblem("notFound", { detail: "no such key" });
    if (query.kind === "holdings" && query.asOf !== null) checkDate(query.asOf, now(), "key");

    const bodies = asked.at === undefined ? present : past;
    const cacheKey = JSON.stringify([key, asked.at ?? null, range]);
    const kept = bodies.get(cacheKey);
    if (kept) return sendRecord(reply, kept, asked, request.headers["if-none-match"]);

    const answer = await ask(query, asked.at, reply);
    if (answer.state === "failed") throw new HttpProblem("sourceFailed", { detail: answer.source });
    if (answer.state === "absent")
      return sendBody(reply, problemBody(answer.problem.problem, 404, sentenceOf(answer.problem)));
    const body = Buffer.from(JSON.stringify(inRange(answer.record, range)));
    bodies.keep(cacheKey, body);
    return sendRecord(reply, body, asked, request.headers["if-none-match"]);
  });

  async function ask(query: Query, at: string | undefined, reply: FastifyReply): Promise<Answer> {
    const [answer] = await askDesk(
      (signal) => (at === undefined ? desk.answer([query], signal) : desk.answerAsKnown([query], at)),
      reply,
      limitMs,
    );
    if (!answer) throw new HttpProblem("deskDown");
    return answer;
  }
}

function sendRecord(reply: FastifyReply, body: Buffer, { at }: RecordQuery, known: string | undefined) {
  const tag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
  void reply
    .header("ETag", tag)
    .header("Cache-Control", at === undefined ? `private, max-age=${String(PRESENT_S)}` : FOR_EVER);
  if (known?.split(/\s*,\s*/u).some((each) => each === "*" || each.replace(/^W\//u, "") === tag))
    return reply.code(304).send();
  return reply.header("Content-Type", "application/json; charset=utf-8").send(body);
}

/** Private, since who may read it depends on a token. */
const FOR_EVER = "private, max-age=31536000, immutable";

function rangeOf({ at, start, end }: RecordQuery, now: number): Range {
  if (at !== undefined) checkInstant(at, now);
  if (start !== undefined) checkDate(start, now, "start");
  if (end !== undefined) checkDate(end, now, "end");
  if (start !== undefined && end !== undefined && start > end)
    throw new HttpProblem("datesReversed", { detail: `${start} > ${end}` });
  return { start: start ?? null, end: end ?? null };
}

function checkInstant(at: string, now: number): void {
  const time = Date.parse(at);
  if (Number.isNaN(time)) throw new HttpProblem("noSuchDate", { detail: `at ${at}` });
  if (time > now) throw new HttpProblem("futureDate", { detail: `at ${at}` });
}

function inRange(record: DataRecord, range: Range): DataRecord {
  if (range.start === null && range.end === null) return record;
  const cut = cutRecord(record, range);
  if (cut === undefined) throw new HttpProblem("noRange");
  if (cut === null)
    throw new HttpProblem("notHeld", { detail: `${range.start ?? "…"} to ${range.end ?? "…"}` });
  return cut;
}
