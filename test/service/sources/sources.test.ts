/* Which source is asked for what, and that each is known everywhere it has to be: host, probe, sample. */
import { readdirSync, readFileSync } from "node:fs";
import type { Query } from "../../../src/data/query.ts";
import { isKnownHost, knownHosts, paceOf } from "../../../src/service/sources/hosts.ts";
import { createSources } from "../../../src/service/sources/sources.ts";
import { probes } from "../../../src/service/sources/check/probes.ts";
import { keys } from "./keys.ts";
import { key, samples } from "./samples.ts";

const chain = (query: Query, env: Readonly<Record<string, string>> = {}) =>
  createSources(env)
    .filter((source) => source.knows(query))
    .map(({ name }) => name);

test("without any key: prices Yahoo; holdings issuer, SEC, Yahoo's ten; facts and P/E issuer, Yahoo; macro FRED", () => {
  expect(chain({ kind: "prices", ticker: "IWM" })).toEqual(["Yahoo"]);
  expect(chain({ kind: "returns", ticker: "IWM", interval: "daily" })).toEqual(["Yahoo"]);
  expect(chain({ kind: "returns", ticker: "IWM", interval: "monthly" })).toEqual(["Yahoo", "SEC returns"]);
  expect(chain({ kind: "holdings", ticker: "IWM", asOf: null })).toEqual(["iShares", "SEC", "Yahoo"]);
  expect(chain({ kind: "holdings", ticker: "VBR", asOf: null })).toEqual(["Vanguard", "SEC", "Yahoo"]);
  expect(chain({ kind: "holdings", ticker: "SCHA", asOf: null })).toEqual(["SEC", "Yahoo"]);
  expect(chain({ kind: "holdings", ticker: "IWM", asOf: "2025-12-31" })).toEqual(["iShares", "SEC"]);
  expect(chain({ kind: "fund", ticker: "SPSM" })).toEqual(["SSGA", "Yahoo"]);
  expect(chain({ kind: "valuations", ticker: "IWM" })).toEqual(["iShares", "SmallCap", "Yahoo"]);
  expect(chain({ kind: "valuations", ticker: "SPSM" })).toEqual(["SmallCap", "SSGA", "Yahoo"]);
  expect(chain({ kind: "valuations", ticker: "SCHA" })).toEqual(["Yahoo"]);
  expect(chain({ kind: "macro", series: "DGS10" })).toEqual(["FRED"]);
  expect(chain({ kind: "macro", series: "NOSUCH" })).toEqual([]);
  expect(chain({ kind: "catalogue" })).toEqual([]);
});

test("with keys the sources that want them are put where they serve best, Alpha Vantage last", () => {
  expect(chain({ kind: "prices", ticker: "IWM" }, keys)).toEqual(["Tiingo", "Yahoo", "Alpha Vantage"]);
  expect(chain({ kind: "fund", ticker: "SCHA" }, keys)).toEqual(["FMP", "Yahoo", "Alpha Vantage"]);
  expect(chain({ kind: "holdings", ticker: "SCHA", asOf: null }, keys)).toEqual([
    "FMP",
    "SEC",
    "Yahoo",
    "Alpha Vantage",
  ]);
  expect(chain({ kind: "macro", series: "ANY" }, keys)).toEqual(["FRED API"]);
});

test("a source without its key, or with a blank one, is listed and knows nothing", () => {
  const blank = Object.fromEntries(Object.keys(keys).map((variable) => [variable, "  "]));
  const waiting = createSources(blank).filter(({ keyName }) => keyName !== null);
  expect(waiting.length).toBeGreaterThan(3);
  expect(waiting.filter((source) => Object.values(probes).some((query) => source.knows(query)))).toEqual([]);
});

test("Stooq is asked only where the environment says so", () => {
  const names = (env: Record<string, string>) => createSources(env).map(({ name }) => name);
  expect(names({})).not.toContain("Stooq");
  expect(names({ SMALLCAP_STOOQ: "1" })).toContain("Stooq");
});

test("names are unlike, and each has a probe it knows", () => {
  const sources = createSources({ ...keys, SMALLCAP_STOOQ: "1" });
  expect(new Set(sources.map(({ name }) => name)).size).toBe(sources.length);
  const probed = sources.filter(({ name }) => name in probes);
  expect(sources.map(({ name }) => name)).toEqual(probed.map(({ name }) => name));
  expect(probed.filter(({ name, knows }) => !knows(probes[name]!)).map(({ name }) => name)).toEqual([]);
});

const folder = "src/service/sources";
const readers = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts"))
  .map((path) => readFileSync(`${folder}/${path}`, "utf8"))
  .join("\n");

/** What a pattern's first group finds in the source code of all sources. */
const named = (pattern: RegExp) => Array.from(readers.matchAll(pattern), ([, name]) => name!);

test("every host that is written into an address has its pace in hosts.ts", () => {
  const hosts = named(/[`"]https:\/\/([^/`"$]+)/g);
  expect(hosts.length).toBeGreaterThan(15);
  expect(hosts.filter((host) => !isKnownHost(host))).toEqual([]);
});

test("every host is one of a source, by the name it goes by", () => {
  const names = createSources({ SMALLCAP_STOOQ: "1" }).map(({ name }) => name);
  expect(knownHosts.filter((host) => !names.includes(paceOf(host).source))).toEqual([]);
});

test("no key is in an address that is shown: it is among the secrets or in a header", () => {
  const holding = samples.filter(({ request }) => JSON.stringify(request).includes(key));
  expect(holding.length).toBeGreaterThan(5);
  expect(holding.filter(({ request }) => request.url.includes(key)).map(({ name }) => name)).toEqual([]);
});

test("every address that can be asked has an answer in samples.ts, whose bytes are changed", () => {
  const endpoints = named(/export const (\w+): Endpoint</g);
  expect(endpoints.length).toBeGreaterThan(20);
  const sampled = readFileSync("test/service/sources/samples.ts", "utf8");
  const calls = sampled.slice(sampled.indexOf("export const samples"));
  expect(endpoints.filter((name) => !new RegExp(`\\b${name},`).test(calls))).toEqual([]);
});
