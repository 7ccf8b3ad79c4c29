import fc from "fast-check";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import type { FastifyInstance } from "fastify";
import { API } from "../../../src/data/service/wire.ts";
import { createServer } from "../../../src/service/server.ts";
import { fakeDesk } from "../../service/http/fakeDesk.ts";
import { atLeast, atMost, never, seen } from "../figure.ts";
import { faultOfAnswer, type ApiAnswer } from "./api/faultOfAnswer.ts";
import { brokenRequests, sendRaw } from "./api/brokenRequests.ts";
import { faultOfBytes } from "./api/faultOfBytes.ts";
import { operationsOf, type Description, type Operation } from "./api/operations.ts";
import { requests, type ApiRequest } from "./api/requests.ts";
import type { Tally } from "./tally.ts";
import { watchPrototypes } from "./watchPrototypes.ts";

/** An answer that takes longer is stuck: all the figures are in memory. */
const SLOW_MS = 2_000;
const SECRET = "nobody may read this file";

/**
 * So many requests made of the service's own description, as described, nearly so and wild, and bytes that are no HTTP
 * at all: never a fault of the service, a sentence where it refuses, and answers as the description says.
 */
export async function apiChaos(count: number): Promise<Tally> {
  const place = mkdtempSync(join(tmpdir(), "smallcap-api-"));
  const server = await createServer({ folders: { "/": folderIn(place) }, desk: fakeDesk() });
  const changedPrototypes = watchPrototypes();
  try {
    const asked = await askAll(server, count);
    const broken = await sendBroken(server);
    const polluted = changedPrototypes();
    const failures = [
      ...asked.failures,
      ...broken.failures,
      ...polluted.map((what) => `${what} has changed`),
    ];
    return {
      name: "requests against the description",
      figures: [
        ...asked.figures,
        ...broken.figures,
        never("prototypes changed", polluted.length),
        never("answers that are not as promised", failures.length),
      ],
      failures: [...new Set(failures)].slice(0, 10),
    };
  } finally {
    await server.close();
    rmSync(place, { recursive: true, force: true });
  }
}

/** A folder to serve, and beside it and hidden in it what must not be. */
function folderIn(place: string): string {
  const folder = join(place, "dist");
  mkdirSync(folder);
  writeFileSync(join(folder, "page.html"), "<p>");
  for (const secret of [join(place, "secret.txt"), join(folder, ".hidden")]) writeFileSync(secret, SECRET);
  return folder;
}

async function askAll(server: FastifyInstance, count: number) {
  const operations = operationsOf((await server.inject(`/${API}/openapi.json`)).json<Description>());
  const failures: string[] = [];
  const kinds = { valid: 0, near: 0, wild: 0 };
  const statuses = new Map<number, number>();
  let [slowest, asDescribed] = [0, 0];
  for (const request of fc.sample(requests(operations), count)) {
    const begun = performance.now();
    const answer = await ask(server, request);
    slowest = Math.max(slowest, performance.now() - begun);
    kinds[request.kind] += 1;
    if (request.isAsDescribed === true) asDescribed += 1;
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    const fault = faultOf(request, answer, operations);
    if (fault !== null) failures.push(fault);
  }
  const served = [...statuses].sort(([a], [b]) => a - b);
  return {
    failures,
    figures: [
      atLeast("operations of the description", operations.length, 4),
      seen("requests as described", kinds.valid),
      seen("requests with a part hurt", kinds.near),
      seen("wild requests", kinds.wild),
      seen("of them as described", asDescribed),
      ...served.map(([status, times]) => seen(`answers ${status}`, times)),
      atMost("slowest answer", Math.round(slowest), SLOW_MS, "ms"),
    ],
  };
}

async function ask(
  server: FastifyInstance,
  { method, url, headers, payload }: ApiRequest,
): Promise<ApiAnswer> {
  const answer = await server.inject({
    method: method as "GET",
    url,
    headers,
    ...(payload === null ? {} : { payload }),
  });
  return {
    status: answer.statusCode,
    headers: answer.headers,
    body: bodyOf(answer.headers, answer.rawPayload),
  };
}

/** The text of an answer, unpacked if it came packed. */
function bodyOf({ "content-encoding": coding }: ApiAnswer["headers"], payload: Buffer): string {
  return (
    coding === "gzip" ? gunzipSync(payload) : coding === "br" ? brotliDecompressSync(payload) : payload
  ).toString();
}

function faultOf(request: ApiRequest, answer: ApiAnswer, operations: readonly Operation[]): string | null {
  const fault = answer.body.includes(SECRET)
    ? "a file that is not served"
    : faultOfAnswer(request, answer, operations);
  return (
    fault &&
    `${request.method} ${request.url.slice(0, 120)} ${(request.payload ?? "").slice(0, 160)}: ${fault}`
  );
}

/** Below HTTP there is no asking twice: the connection is closed, and who sent the bytes is told why. */
async function sendBroken(server: FastifyInstance) {
  const port = Number(new URL(await server.listen({ port: 0, host: "127.0.0.1" })).port);
  const failures: string[] = [];
  for (const [name, bytes] of Object.entries(brokenRequests)) {
    const said = await sendRaw(port, bytes);
    const fault = said.includes(SECRET) ? "a file that is not served" : faultOfBytes(said);
    if (fault !== null) failures.push(`${name}: ${fault}`);
  }
  const health = await fetch(`http://127.0.0.1:${port}/${API}/health`);
  if (health.status !== 200) failures.push(`after broken requests health is ${health.status}`);
  return { failures, figures: [seen("requests broken below HTTP", Object.keys(brokenRequests).length)] };
}
