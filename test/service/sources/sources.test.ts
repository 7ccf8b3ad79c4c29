/* Which source is asked for what, and that each is known everywhere it has to be: host, probe, sample. */
import { readdirSync, readFileSync } from "node:fs";
import type { Query } from "../../../src/data/query.ts";
import { isKnownHost, knownHosts, paceOf } from "../../../src/service/sources/hosts.ts";
import { createSources } from "../../../src/service/sources/sources.ts";
import { probes } from "../../../src/service/sources/check/probes.ts";
import { keys } from "./keys.ts";
import { key, samples } from "./samples.ts";

type Chain = readonly [query: Query, names: readonly string[]];

/** Who is asked for what, in this order, where no key is given. */
const withoutKeys: readonly Chain[] = [
  [{ kind: "prices", ticker: "IWM" }, ["Yahoo"]],
  [{ kind: "returns", ticker: "IWM", interval: "daily" }, ["Yahoo"]],
  [{ kind: "returns", ticker: "IWM", interval: "monthly" }, ["Yahoo", "SEC returns"]],
  [{ kind: "holdings", ticker: "IWM", asOf: null }, ["iShares", "SEC", "Yahoo"]],
  [{ kind: "holdings", ticker: "VBR", asOf: null }, ["Vanguard", "SEC", "Yahoo"]],
  [{ kind: "holdings", ticker: "SCHA", asOf: null }, ["SEC", "Yahoo"]],
  [{ kind: "holdings", ticker: "IWM", asOf: "2025-12-31" }, ["iShares", "SEC"]],
  [{ kind: "fund", ticker: "SPSM" }, ["SSGA", "Yahoo"]],
  [{ kind: "valuations", ticker: "IWM" }, ["iShares", "SmallCap", "Yahoo"]],
  [{ kind: "valuations", ticker: "SPSM" }, ["SmallCap", "SSGA", "Yahoo"]],
  [{ kind: "valuations", ticker: "SCHA" }, ["Yahoo"]],
  [{ kind: "macro", series: "DGS10" }, ["FRED"]],
  [{ kind: "macro", series: "NOSUCH" }, []],
  [{ kind: "catalogue" }, []],
];

/** The same with every key there is, and Stooq asked for. */
const withKeys: readonly Chain[] = [
  [{ kind: "prices", ticker: "IWM" }, ["Tiingo", "Yahoo", "Alpha Vantage"]],
  [{ kind: "returns", ticker: "IWM", interval: "daily" }, ["Tiingo", "Yahoo", "Stooq", "Alpha Vantage"]],
  [
    { kind: "returns", ticker: "IWM", interval: "monthly" },
    ["Tiingo", "Yahoo", "Stooq", "SEC returns", "Alpha Vantage"],
  ],
  [{ kind: "fund", ticker: "SCHA" }, ["FMP", "Yahoo", "Alpha Vantage"]],
  [{ kind: "holdings", ticker: "SCHA", asOf: null }, ["FMP", "SEC", "Yahoo", "Alpha Vantage"]],
  [{ kind: "valuations", ticker: "IWM" }, ["iShares", "SmallCap", "Yahoo"]],
  [{ kind: "macro", series: "DGS10" }, ["FRED API", "FRED"]],
  [{ kind: "macro", series: "ANY" }, ["FRED API"]],
];

const everything = { ...keys, SMALLCAP_STOOQ: "1" };
const asked = (chains: readonly Chain[], env: Readonly<Record<string, string>>): readonly Chain[] =>
  chains.map(([query]) => [
    query,
    createSources(env)
      .filter((source) => source.knows(query))
      .map(({ name }) => name),
  ]);

test("without any key: prices Yahoo; holdings issuer, SEC, Yahoo's ten; facts and P/E issuer, Yahoo; macro FRED", () => {
  expect(asked(withoutKeys, {})).toEqual(withoutKeys);
});

test("with keys the sources that want them are put where they serve best, Alpha Vantage last", () => {
  expect(asked(withKeys, everything)).toEqual(withKeys);
});

test("every source is asked for something in one of those chains", () => {
  const written = [...withoutKeys, ...withKeys].flatMap(([, names]) => names);
  const names = createSources(everything).map(({ name }) => name);
  expect(names.filter((name) => !written.includes(name))).toEqual([]);
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
  const sources = createSources(everything);
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
