/* Who may ask, from where, and what every answer says besides. */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { byToken } from "../../../src/service/http/guards/access.ts";
import { allowAlone } from "../../../src/service/http/guards/allowAlone.ts";
import { createRateLimit } from "../../../src/service/http/guards/rateLimit.ts";
import { tokensIn } from "../../../src/service/http/guards/tokens.ts";
import { createServer, type ServerOptions } from "../../../src/service/server.ts";
import { fakeDesk, fund } from "./fakeDesk.ts";

const place = mkdtempSync(join(tmpdir(), "smallcap-security-"));
afterAll(() => rmSync(place, { recursive: true }));
const open: FastifyInstance[] = [];
afterEach(() => Promise.all(open.splice(0).map((server) => server.close())));

async function serve(options: Partial<ServerOptions> = {}) {
  const server = await createServer({ folders: {}, desk: fakeDesk(), ...options });
  open.push(server);
  return (url: string, headers: Record<string, string> = {}, payload?: object) =>
    server.inject({ url: `/api/v1/${url}`, headers, ...(payload ? { method: "POST", payload } : {}) });
}

describe("a server that this computer alone reaches", () => {
  test.each(["localhost:3030", "127.0.0.1:80", "[::1]:3030", "LOCALHOST".toLowerCase()])(
    "answers as %s",
    async (host) => {
      expect((await (await serve())("health", { host })).statusCode).toBe(200);
    },
  );

  test.each(["evil.example", "localhost.evil.example", "127.0.0.1.nip.io", "localhost@evil.example"])(
    "does not answer as %p, whatever is asked",
    async (host) => {
      const ask = await serve();
      expect((await ask("health", { host })).json()).toMatchObject({ status: 421, problem: "wrongHost" });
    },
  );
});

describe("pages of other origins", () => {
  const origins = ["https://addin.example.com"];
  const body = { queries: [fund("IWM")] };

  test("may not ask, by any method, unless they are known", async () => {
    const ask = await serve({ origins });
    for (const origin of [
      "https://evil.example",
      "null",
      "https://addin.example.com.evil.example",
      "http://localhost:81",
    ])
      expect((await ask("query", { origin, host: "localhost" }, body)).json()).toMatchObject({
        problem: "wrongOrigin",
      });
    expect((await ask("health", { "sec-fetch-site": "cross-site" })).statusCode).toBe(403);
  });

  test("are told by CORS that they may, if they are, and that others may not", async () => {
    const ask = await serve({ origins });
    const known = await ask("query", { origin: origins[0]! }, body);
    expect([known.statusCode, known.headers["access-control-allow-origin"]]).toEqual([200, origins[0]]);
    const preflight = (origin: string) =>
      open[0]!.inject({
        method: "OPTIONS",
        url: "/api/v1/query",
        headers: { origin, "access-control-request-method": "POST" },
      });
    expect((await preflight(origins[0]!)).headers["access-control-allow-origin"]).toBe(origins[0]);
    expect((await preflight("https://evil.example")).headers["access-control-allow-origin"]).toBeUndefined();
  });

  test("the page's own origin may ask", async () => {
    const ask = await serve();
    const answer = await ask("query", { origin: "http://localhost:3030", host: "localhost:3030" }, body);
    expect(answer.statusCode).toBe(200);
  });
});

describe("tokens", () => {
  const file = join(place, "tokens");
  let time = Date.parse("2026-11-23T12:00:00Z");
  const tokens = tokensIn(file, () => time);
  const limited = (perMinute = 1_000) =>
    serve({
      access: byToken(tokens, createRateLimit({ perMinute, now: () => time, allow: allowAlone(() => time) })),
    });

  test("are asked for everywhere but where balancers and readers of the description look", async () => {
    const ask = await limited();
    for (const url of ["sources", "records/fund:IWM"]) {
      const answer = await ask(url, { host: "data.example.com" });
      expect(answer.json()).toMatchObject({ status: 401, problem: "noToken" });
      expect(answer.headers["www-authenticate"]).toBe('Bearer realm="SmallCap"');
    }
    expect((await ask("query", {}, { queries: [] })).statusCode).toBe(401);
    for (const url of ["health", "openapi.json"]) expect((await ask(url)).statusCode).toBe(200);
  });

  test("open the door; their hashes alone are kept, readable by their owner alone; a line taken out closes it", async () => {
    const ask = await limited();
    const token = await tokens.create();
    expect(token).toMatch(/^[\w-]{43}$/);
    const kept = readFileSync(file, "utf8");
    expect(kept).toMatch(/^[0-9a-f]{64} 2026-11-23\n$/);
    expect(kept).not.toContain(token);
    if (process.platform !== "win32") expect(statSync(file).mode & 0o077).toBe(0);
    const authorization = `Bearer ${token}`;
    expect((await ask("sources", { authorization })).statusCode).toBe(200);
    for (const wrong of [
      `Bearer ${token.slice(1)}A`,
      `Bearer ${kept.slice(0, 64)}`,
      `Basic ${token}`,
      "Bearer ",
      token,
    ])
      expect((await ask("sources", { authorization: wrong })).statusCode).toBe(401);
    expect((await ask(`sources?token=${token}`)).statusCode).toBe(401);

    // an editor may leave the last line without its end
    writeFileSync(file, kept.trimEnd());
    const second = `Bearer ${await tokens.create()}`;
    for (const each of [authorization, second])
      expect((await ask("sources", { authorization: each })).statusCode).toBe(200);

    writeFileSync(file, "");
    time += 5_000;
    expect((await ask("sources", { authorization })).statusCode).toBe(401);
  });

  test("are asked for, and counted, also where the very same was answered a moment ago", async () => {
    const ask = await limited(2);
    const authorization = `Bearer ${await tokens.create()}`;
    const body = { queries: [fund("IWM")] };
    expect((await ask("query", { authorization }, body)).statusCode).toBe(200);
    expect((await ask("query", {}, body)).json()).toMatchObject({ status: 401, problem: "noToken" });
    const foreign = await ask("query", { authorization, "sec-fetch-site": "cross-site" }, body);
    expect(foreign.json()).toMatchObject({ problem: "wrongOrigin" });
    expect((await ask("query", { authorization }, body)).statusCode).toBe(200);
    expect((await ask("query", { authorization }, body)).statusCode).toBe(429);
  });

  test("have a rate each, and say when to come back", async () => {
    const ask = await limited(2);
    const [one, other] = [await tokens.create(), await tokens.create()];
    const statuses = [];
    for (let i = 0; i < 3; i++)
      statuses.push((await ask("sources", { authorization: `Bearer ${one}` })).statusCode);
    expect(statuses).toEqual([200, 200, 429]);
    const late = await ask("sources", { authorization: `Bearer ${one}` });
    expect([late.headers["retry-after"], late.json().problem]).toEqual(["30", "tooMany"]);
    expect((await ask("sources", { authorization: `Bearer ${other}` })).statusCode).toBe(200);
    time += 30_000;
    expect((await ask("sources", { authorization: `Bearer ${one}` })).statusCode).toBe(200);
  });
});

describe("what every answer says besides", () => {
  writeFileSync(join(place, "taskpane.html"), "<p>");
  writeFileSync(join(place, "functions.ko-KR.json"), "{}");
  const policyOf = async (url: string) => {
    const ask = await serve({ folders: { "/": place } });
    const { headers } = await ask(`../../${url}`);
    return { headers, policy: String(headers["content-security-policy"]) };
  };

  test("our own pages run scripts of their own origin and Microsoft's only, never by eval, framed by Excel only", async () => {
    const { policy, headers } = await policyOf("taskpane.html");
    expect(policy).toContain(
      "script-src 'self' https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com;",
    );
    expect(policy).toMatch(
      /frame-ancestors 'self' https:\/\/\*\.officeapps\.live\.com .*excel\.cloud\.microsoft/,
    );
    expect([headers["x-content-type-options"], headers["referrer-policy"]]).toEqual([
      "nosniff",
      "no-referrer",
    ]);
    for (const address of [
      "taskpane.html",
      "workbench/index.html",
      "docs/en/index.html",
      "nothing",
      "api/v1/health",
    ]) {
      const { policy } = await policyOf(address);
      expect(policy).toMatch(/^default-src 'none'/);
      expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/);
    }
    expect((await policyOf("docs/en/index.html")).policy).not.toContain("script-src");
  });

  test("Excel on the web may read the functions' descriptions, and nothing else of ours", async () => {
    expect((await policyOf("functions.ko-KR.json")).headers["access-control-allow-origin"]).toBe("*");
    expect((await policyOf("taskpane.html")).headers["access-control-allow-origin"]).toBeUndefined();
  });
});

test("the log holds a line a request, without tokens, query strings or what a request made up", async () => {
  const lines: string[] = [];
  const desk = fakeDesk();
  desk.down = true;
  const ask = await serve({ desk, log: { write: (line) => void lines.push(line) } });
  await ask('records/fund:IWM%0a{"level":60}?at=2026-01-01T00:00:00Z', {
    authorization: "Bearer very-secret-token",
  });
  await ask("sources");
  expect(lines.every((line) => line.endsWith("\n") && !line.slice(0, -1).includes("\n"))).toBe(true);
  const entries = lines.map((line) => JSON.parse(line));
  expect(entries.length).toBeGreaterThanOrEqual(5);
  expect(entries.find(({ err }) => err)).toMatchObject({ msg: "deskDown", err: { type: "HttpProblem" } });
  expect(lines.join("")).not.toMatch(/very-secret|hidden|\?at=|authorization/);
});
