/* npm run service: options, tokens, start, what is kept where, and a clean end. */
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { programOptions } from "../../src/service/programs/programOptions.ts";

const place = mkdtempSync(join(tmpdir(), "smallcap-program-"));
let child: ChildProcess | undefined;
afterEach(() => child?.kill("SIGKILL"));
afterAll(() => rmSync(place, { recursive: true, force: true }));

/** Starts the program, and gathers what it says until it has said it, or has ended. */
function run(args: readonly string[], environment: Record<string, string> = {}) {
  child = spawn(process.execPath, ["--import", "tsx", "src/service/programs/service.ts", ...args], {
    env: { ...process.env, SMALLCAP_DATA: join(place, "data"), ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = { out: "", err: "" };
  child.stdout!.on("data", (text: Buffer) => (said.out += text.toString()));
  child.stderr!.on("data", (text: Buffer) => (said.err += text.toString()));
  const ended = new Promise<number | null>((resolve) => child!.once("close", resolve));
  const says = async (pattern: RegExp): Promise<RegExpExecArray> => {
    const over = Symbol("ended");
    for (;;) {
      const found = pattern.exec(said.out);
      if (found) return found;
      const news = new Promise((resolve) => child!.stdout!.once("data", resolve));
      if ((await Promise.race([news, ended.then(() => over)])) === over && !pattern.test(said.out))
        throw new Error(`ended without saying ${String(pattern)}: ${said.out} ${said.err}`);
    }
  };
  return { said, ended, says };
}

test("it serves this computer, says where data is kept, answers, and ends cleanly", async () => {
  const { says, ended } = run(["--port", "0"]);
  const [, address] = await says(/Data service: (http:\/\/127\.0\.0\.1:\d+)\/api\/v1\//);
  const [, kept] = await says(/Data is kept in (.+)\./);
  expect(kept).toBe(join(place, "data"));
  expect(await (await fetch(`${address!}/api/v1/health`)).json()).toEqual({
    status: "ok",
    service: "smallcap",
  });
  const { sources } = (await (await fetch(`${address!}/api/v1/sources`)).json()) as { sources: unknown[] };
  expect(sources.length).toBeGreaterThan(5);
  child!.kill("SIGTERM");
  expect(await ended).toBe(0);
});

test("strangers need a token: without one it does not start, with one it asks for it", async () => {
  const refused = run(["--host", "0.0.0.0", "--port", "0"]);
  expect(await refused.ended).toBe(1);
  expect(refused.said.err).toContain("npm run service -- --new-token");

  const made = run(["--new-token"]);
  expect(await made.ended).toBe(0);
  const token = made.said.out.trim();
  expect(token).toMatch(/^[\w-]{43}$/);
  expect(readFileSync(join(place, "data", "tokens"), "utf8")).not.toContain(token);

  const { says, ended } = run(["--host", "0.0.0.0", "--port", "0"]);
  const [, port] = await says(/Data service: http:\/\/[^/]+:(\d+)\//);
  const [, others] = await says(/Others can reach it, with a token, as (\S+);/);
  expect(others).toBe(`http://${hostname().toLowerCase()}:${port!}/`);
  const sources = `http://127.0.0.1:${port!}/api/v1/sources`;
  expect((await fetch(sources)).status).toBe(401);
  expect((await fetch(sources, { headers: { Authorization: `Bearer ${token}` } })).status).toBe(200);
  child!.kill("SIGTERM");
  expect(await ended).toBe(0);
});

test("a folder that cannot be used ends it with a sentence, and nothing is thrown at the user", async () => {
  writeFileSync(join(place, "a file"), "");
  const { ended, said } = run(["--port", "0"], { SMALLCAP_DATA: join(place, "a file", "data") });
  expect(await ended).toBe(1);
  expect(said.err).toMatch(/^Data cannot be kept in .+/m);
  expect(said.err).not.toMatch(/^\s+at /m);
});

test("--help prints the options, a mistake prints them with a sentence that is not for programmers", async () => {
  const asked = run(["--help"]);
  expect(await asked.ended).toBe(0);
  expect(asked.said.out).toMatch(/--new-token {2,}makes a token/);
  expect(() => programOptions(["--prot", "1"], {})).toThrow(
    /^Unknown option '--prot'\.\nOptions, [^]+--port N/,
  );
  expect(() => programOptions(["--port"], {})).toThrow(/^Option '--port <value>' argument missing\.\n/);
});

test.each([
  [["--port", "99999"], {}, /--port must be a whole number/],
  [["--port", "x"], {}, /--port must be a whole number/],
  [["--prot", "1"], {}, /Unknown option '--prot'/],
  [[], { SMALLCAP_ORIGINS: "addin.example.com" }, /SMALLCAP_ORIGINS must hold origins/],
  [[], { SMALLCAP_ORIGINS: "https://addin.example.com/path" }, /SMALLCAP_ORIGINS must hold origins/],
  [[], { SMALLCAP_RATE: "0" }, /SMALLCAP_RATE must be a whole number/],
])("%p with %p is refused in a sentence", (args, environment, sentence) => {
  expect(() => programOptions(args, environment)).toThrow(sentence);
});

test("loopback needs no token, every other address does", () => {
  const isOpen = (host: string) => programOptions(["--host", host], {}).isLoopback;
  expect(["127.0.0.1", "localhost", "::1", "127.1.2.3"].map(isOpen)).toEqual([true, true, true, true]);
  expect(["0.0.0.0", "::", "192.168.1.5", "localhost.example.com"].map(isOpen)).toEqual([
    false,
    false,
    false,
    false,
  ]);
  const { origins } = programOptions([], {
    SMALLCAP_ORIGINS: "https://a.example.com, https://b.example.com:8443/",
  });
  expect(origins).toEqual(["https://a.example.com", "https://b.example.com:8443"]);
});
