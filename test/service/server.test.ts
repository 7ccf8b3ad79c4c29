/* The one origin: serves what it is given, and nothing beside it. */
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createServer } from "../../src/service/server.ts";

const place = mkdtempSync(join(tmpdir(), "smallcap-server-"));
mkdirSync(join(place, "one"));
mkdirSync(join(place, "two"));
writeFileSync(join(place, "one", "page.html"), "<p>one</p>");
writeFileSync(join(place, "two", "tool.js"), "let two;");
writeFileSync(join(place, "secret.txt"), "words nobody is told");
afterAll(() => rmSync(place, { recursive: true }));

const server = createServer({ folders: { "/": join(place, "one"), "/tools/": join(place, "two") } });
afterAll(async () => (await server).close());
const get = async (url: string, headers = {}) => (await server).inject({ url, headers });

test("each folder appears at its address", async () => {
  const page = await get("/page.html");
  expect([page.statusCode, page.body, page.headers["content-type"]]).toEqual([
    200,
    "<p>one</p>",
    "text/html; charset=utf-8",
  ]);
  expect((await get("/tools/tool.js")).body).toBe("let two;");
});

test("an unchanged file is not sent twice, and a browser must ask each time", async () => {
  const first = await get("/page.html");
  expect(first.headers["cache-control"]).toBe("no-cache");
  const again = await get("/page.html", { "if-none-match": first.headers["etag"] });
  expect([again.statusCode, again.body]).toEqual([304, ""]);
});

test.each(["/../secret.txt", "/%2e%2e/secret.txt", "/tools/..%2f..%2fsecret.txt", "/nothing.html"])(
  "%s is not to be had",
  async (url) => {
    const answer = await get(url);
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(answer.body).not.toContain("words nobody is told");
  },
);
