import fc from "fast-check";
import { described } from "./described.ts";
import { hurt } from "./hurt.ts";
import type { Operation } from "./operations.ts";

/** A request as it goes over the wire. */
export interface ApiRequest {
  /** As described; with a part of it hurt; or anything at all. */
  readonly kind: "valid" | "near" | "wild";
  /** What is asked; null where nothing of that name is. */
  readonly operation: Operation | null;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: string | null;
  /** Whether openapi.json says that it may be asked so; null where it says nothing. */
  readonly isAsDescribed: boolean | null;
}

/** Values of the parameters by name, and of the body. */
interface Given {
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

const JSON_TYPE = { "content-type": "application/json" };
const accepts = fc.constantFrom<Readonly<Record<string, string>>>(
  {},
  { accept: "application/x-ndjson" },
  { "accept-encoding": "gzip" },
  { "if-none-match": '*, W/"x"' },
);

/** Requests as described, nearly so, and of any kind. */
export function requests(operations: readonly Operation[]): fc.Arbitrary<ApiRequest> {
  const given = fc.oneof(...operations.map((of) => fc.record({ of: fc.constant(of), given: valid(of) })));
  return fc.oneof(
    {
      weight: 3,
      arbitrary: fc
        .tuple(given, accepts)
        .map(([{ of, given }, accept]) => written("valid", of, given, accept)),
    },
    {
      weight: 5,
      arbitrary: fc
        .tuple(
          given.chain(({ of, given }) => hurt(given).map((hurtOne) => ({ of, given: asGiven(hurtOne) }))),
          accepts,
        )
        .map(([{ of, given }, accept]) => written("near", of, given, accept)),
    },
    { weight: 3, arbitrary: given.chain(({ of, given }) => wild(written("near", of, given, {}))) },
  );
}

function valid({ parameters, body }: Operation): fc.Arbitrary<Given> {
  const required = parameters.filter((each) => each.required === true || each.in === "path");
  return fc.record({
    parameters: fc.record(
      Object.fromEntries(parameters.map(({ name, schema }) => [name, described(schema)])),
      { requiredKeys: required.map(({ name }) => name), noNullPrototype: true },
    ),
    body: body ? described(body) : fc.constant(undefined),
  });
}

/** What is left of parameters and body after they were hurt as one. */
function asGiven(value: unknown): Given {
  const { parameters, body } = Object(value) as { readonly parameters?: unknown; readonly body?: unknown };
  return { parameters: Object(parameters) as Given["parameters"], body };
}

function written(
  kind: ApiRequest["kind"],
  operation: Operation,
  { parameters, body }: Given,
  accept: Readonly<Record<string, string>>,
): ApiRequest {
  const { method, path, parameters: known } = operation;
  const text = (value: unknown) => (typeof value === "string" ? value : (JSON.stringify(value) ?? ""));
  const entries = Object.entries(parameters).map(([name, value]) => [name, wellFormed(text(value))] as const);
  const inPath = (name: string) => known.some((each) => each.in === "path" && each.name === name);
  const search = entries.filter(([name]) => !inPath(name));
  const address = path.replaceAll(/\{(\w+)\}/gu, (_, name: string) =>
    encodeURIComponent(entries.find(([each]) => each === name)?.[1] ?? ""),
  );
  const isKnown = entries.every(([name, value]) => known.find((each) => each.name === name)?.isValid(value));
  const isWhole = known.every(({ name, required }) => required !== true || Object.hasOwn(parameters, name));
  const hasBody = operation.body !== null;
  const payload = hasBody && body !== undefined ? JSON.stringify(body) : null;
  return {
    kind,
    operation,
    method,
    url:
      search.length === 0
        ? address
        : `${address}?${new URLSearchParams(search.map(([...pair]) => pair)).toString()}`,
    headers: { ...(payload === null ? {} : JSON_TYPE), ...accept },
    payload,
    // an operation without parameters says nothing of those it is given all the same
    isAsDescribed:
      (known.length === 0 || (isKnown && isWhole)) &&
      (!hasBody || (payload !== null && operation.isBody(JSON.parse(payload)))),
  };
}

/** With U+FFFD for halves of pairs, as every client sends them: an address cannot hold them. */
const wellFormed = (text: string) => Buffer.from(text).toString();

const methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD", "TRACE"];
const contentTypes = [
  "text/plain",
  "text/html",
  "application/x-www-form-urlencoded",
  "multipart/form-data; boundary=x",
  "application/json; charset=utf-16",
  "application/xml",
  "application/json; charset=",
  "a".repeat(5_000),
  "/",
  "",
];
const headers: readonly Readonly<Record<string, string>>[] = [
  { origin: "https://evil.example" },
  { origin: "null" },
  { origin: "http://localhost" },
  { "sec-fetch-site": "cross-site" },
  { authorization: "Bearer " + "x".repeat(300) },
  { "x-forwarded-for": "127.0.0.1", "x-forwarded-host": "evil.example" },
  { host: "evil.example" },
  { "if-none-match": ",".repeat(2_000) },
  { "accept-encoding": "gzip;q=0, br;q=0, *;q=0" },
  { "content-encoding": "gzip" },
  { cookie: "a=".repeat(1_000) },
  { "access-control-request-method": "POST", origin: "https://evil.example" },
  { range: "bytes=0-1" },
];
const paths = [
  "/..%2f..%2fsecret.txt",
  "/%2e%2e/secret.txt",
  "/%252e%252e/%252e%252e/secret.txt",
  "/../secret.txt",
  "/..\\secret.txt",
  "/%5c..%5csecret.txt",
  "/.hidden",
  "/%2ehidden",
  "//secret.txt",
  "/%00secret.txt",
  "/%c0%ae%c0%ae/secret.txt",
  "/%E0%A4%A",
  "/%",
  "/page.html%00.js",
  "/page.html/../../secret.txt",
  "/file:///etc/passwd",
  "/http://169.254.169.254/",
  "/api/v1/records/fund:IWM%0d%0aX-Injected:%201",
  "/api/v1/records/fund:IWM%2f..%2f..%2fsecret.txt",
  "/api/v1/records/..%2fhealth",
  "/api/v1/records/fund%253AIWM",
  "/api/v1/records/" + "A".repeat(5_000),
  "/api/v1/health?__proto__[x]=1&constructor[prototype][x]=1",
  "/api/v1/records/fund:IWM?at=x&at=y",
  "/api/v1/records/fund:IWM?" + "a=1&".repeat(2_000),
  "/api/v2/query",
  "/API/V1/HEALTH",
];
const payloads = [
  "",
  "{",
  "nul",
  "[[",
  '{"__proto__":{"x":1}}',
  '{"queries":[',
  "\u0000",
  "1".repeat(400),
  "[".repeat(20_000),
  `{"a":"${"x".repeat(1_100_000)}"}`,
];

/** One thing about a request has become any other: its address, method, kind of body, a header, the body itself. */
const wild = (request: ApiRequest): fc.Arbitrary<ApiRequest> =>
  fc
    .oneof<fc.Arbitrary<Partial<ApiRequest>>[]>(
      fc.constantFrom(...paths).map((url) => ({ url, method: "GET", payload: null })),
      fc.webPath().map((path) => ({ url: path === "" ? "/" : path, method: "GET", payload: null })),
      fc.constantFrom(...methods).map((method) => ({ method })),
      fc
        .constantFrom(...contentTypes)
        .map((type) => ({ headers: { ...request.headers, "content-type": type } })),
      fc.constantFrom(...headers).map((more) => ({ headers: { ...request.headers, ...more } })),
      fc
        .oneof(fc.constantFrom(...payloads), fc.json(), fc.string({ unit: "binary", maxLength: 500 }))
        .map((payload) => ({
          payload,
          headers: { ...request.headers, ...JSON_TYPE },
        })),
    )
    .map((change) => ({
      ...request,
      ...change,
      kind: "wild" as const,
      operation: null,
      isAsDescribed: null,
    }));
