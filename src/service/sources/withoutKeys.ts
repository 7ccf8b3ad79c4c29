/** Query parameters that hold keys or what stands for a session. */
const SECRET = new Set(["apikey", "api_key", "crumb", "token"]);

/** An address without its keys, fit to be shown and kept; unchanged where it has none. */
export function withoutKeys(url: string): string {
  const parsed = new URL(url);
  const secrets = [...parsed.searchParams.keys()].filter((name) => SECRET.has(name.toLowerCase()));
  if (secrets.length === 0) return url;
  for (const name of secrets) parsed.searchParams.delete(name);
  return parsed.toString();
}
