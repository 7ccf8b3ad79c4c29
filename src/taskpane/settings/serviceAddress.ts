export type AddressProblem = "notAnAddress" | "notSecure" | "holdsSecrets";

/** An address as the service is asked at, null for none given, or what is wrong with it. */
export type ServiceAddress = { readonly address: string | null } | { readonly problem: AddressProblem };

/**
 * Reads what a person types as the address of the service: with or without https://, and with the path its
 * API lies at or without. Tokens go over HTTPS only, except to this computer.
 *
 * @example serviceAddress(" data.example.com/api/v1 ") // { address: "https://data.example.com/" }
 * @example serviceAddress("http://data.example.com") // { problem: "notSecure" }
 */
export function serviceAddress(typed: string): ServiceAddress {
  const text = typed.trim();
  if (text === "") return { address: null };
  const url = urlIn(text);
  const problem = url === null ? "notAnAddress" : problemOf(url);
  if (url === null || problem !== null) return { problem: problem ?? "notAnAddress" };
  const path = url.pathname.replace(/\/(?:api(?:\/v1)?\/?)?$/u, "");
  return { address: `${url.origin}${path}/` };
}

function urlIn(text: string): URL | null {
  const isWhole = /^[a-z][a-z\d+.-]*:\/\//iu.test(text);
  const whole = isWhole ? text : `${isLocal(text) ? "http" : "https"}://${text}`;
  return /\s/u.test(whole) || !URL.canParse(whole) ? null : new URL(whole);
}

function problemOf({ protocol, username, password, search, host }: URL): AddressProblem | null {
  if (protocol !== "https:" && protocol !== "http:") return "notAnAddress";
  if (username !== "" || password !== "" || search !== "") return "holdsSecrets";
  return protocol === "http:" && !isLocal(host) ? "notSecure" : null;
}

const isLocal = (text: string) => /^(?:localhost|127\.0\.0\.1|\[::1\])(?:[:/]|$)/iu.test(text);
