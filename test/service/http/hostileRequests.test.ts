/* Requests and names made to reach what is not theirs: files beside the folder, other hosts, headers, lines of the log. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { isAskable } from "../../../src/data/service/wire.ts";
import { queryOfKey } from "../../../src/service/http/routes/queryOfKey.ts";
import { createServer } from "../../../src/service/server.ts";
import { SourceFailure } from "../../../src/service/sources/source.ts";
import { createTransport } from "../../../src/service/sources/transport.ts";
import { brokenRequests, sendRaw } from "../../robustness/chaos/api/brokenRequests.ts";
import { faultOfBytes } from "../../robustness/chaos/api/faultOfBytes.ts";
import { fakeDesk } from "./fakeDesk.ts";

const place = mkdtempSync(join(tmpdir(), "smallcap-hostile-"));
const SECRET = "nobody may read this file";
const lines: string[] = [];
let server: FastifyInstance;
let port: number;

beforeAll(async () => {
  const folder = join(place, "dist");
  mkdirSync(folder);
  writeFileSync(join(folder, "page.html"), "<p>");
  for (const secret of [join(place, "secret.txt"), join(folder, ".hidden")]) writeFileSync(secret, SECRET);
  server = await createServer({
    folders: { "/": folder },
    desk: fakeDesk(),
    log: { write: (line) => void lines.push(line) },
  });
  port = Number(new URL(await server.listen({ port: 0, host: "127.0.0.1" })).port);
});
afterAll(async () => {
  await server.close();
  rmSync(place, { recursive: true });
});

test.each(Object.entries(brokenRequests))("%s: refused with a sentence, or harmless", async (_, bytes) => {
  const said = await sendRaw(port, bytes);
  expect(faultOfBytes(said)).toBeNull();
  expect(said).not.toContain(SECRET);
});

test.each([
  "/..%2fsecret.txt",
  "/%2e%2e/secret.txt",
  "/%252e%252e/secret.txt",
  "/..%5csecret.txt",
  "/page.html/..%2f..%2fsecret.txt",
  "/.hidden",
  "/%2ehidden",
  "/%00",
  "/%c0%ae%c0%ae/secret.txt",
])("no file beside the folder, and none that is hidden: %s", async (url) => {
  const { statusCode, body, headers } = await server.inject({ url, headers: { host: "localhost" } });
  expect(statusCode).toBeGreaterThanOrEqual(400);
  expect(statusCode).toBeLessThan(500);
  expect(headers["content-type"]).toMatch(/^application\/problem\+json/);
  expect(body).not.toContain(SECRET);
});

test.each([
  "http://169.254.169.254/latest",
  "//evil.example",
  "IWM/../../etc",
  "IWM@evil.example",
  "IWM#x",
  "IWM?apikey=1",
  "[::1]:5432",
  "127.0.0.1",
  "IWM\r\nHost: evil.example",
  "IWM%2f..",
  "ＩＷＭ",
  "iwm",
  "__proto__",
  "",
])("%j is nobody's ticker or series, and no source is asked for it", (name) => {
  expect(isAskable({ kind: "fund", ticker: name })).toBe(false);
  expect(isAskable({ kind: "prices", ticker: name })).toBe(false);
  expect(queryOfKey(`fund:${name}`)).toBeNull();
  expect(queryOfKey(`macro:${name.replaceAll(/^[A-Z0-9_]*$/gu, "")}`)).toBeNull();
});

describe("sources", () => {
  const asked: string[] = [];
  const transportTo = (location: string) =>
    createTransport({
      fetch: (given) => {
        asked.push(String(given));
        return Promise.resolve(new Response(null, { status: 302, headers: { location } }));
      },
      budget: { take: () => Promise.resolve() },
      contact: null,
      limits: { tries: 1 },
    });
  beforeEach(() => asked.splice(0));

  test.each([
    "http://127.0.0.1:5432/",
    "https://127.0.0.1/",
    "https://[::1]/",
    "https://169.254.169.254/latest/meta-data",
    "https://10.0.0.1/",
    "https://localhost/",
    "https://www.ishares.com.evil.example/",
    "https://www.ishares.com@evil.example/",
    "http://www.ishares.com/",
    "file:///etc/passwd",
    "//evil.example/",
    "https://data.sec.gov/",
  ])("are not followed to %s", async (location) => {
    const failing = transportTo(location)({ url: "https://www.ishares.com/x" }, new AbortController().signal);
    await expect(failing).rejects.toThrow(SourceFailure);
    expect(asked).toEqual(["https://www.ishares.com/x"]);
  });

  test.each(["http://www.ishares.com/", "https://localhost/", "https://evil.example/", "https://127.0.0.1/"])(
    "are not asked at %s",
    async (url) => {
      await expect(transportTo("/")({ url }, new AbortController().signal)).rejects.toThrow(SourceFailure);
      expect(asked).toEqual([]);
    },
  );
});

test("whatever was sent, the log has a line of JSON a line", () => {
  expect(lines.length).toBeGreaterThan(20);
  for (const line of lines) {
    expect(line.indexOf("\n")).toBe(line.length - 1);
    expect(() => JSON.parse(line) as unknown).not.toThrow();
  }
  expect(lines.join("")).not.toContain(SECRET);
});
