/* A request that one replica does not answer whole goes to the next, and not to the same again. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { otherReplica } from "./otherReplica.ts";

const servers: Server[] = [];
const heard: string[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
  heard.length = 0;
});

/** A replica that answers, says "not now", or is cut off in the middle of its answer. */
async function replica(name: string, does: "answer" | "refuse" | "die"): Promise<string> {
  const server = createServer((_, response) => {
    heard.push(name);
    if (does === "refuse") response.writeHead(503).end();
    else if (does === "answer") response.end(name);
    else response.writeHead(200, { "Content-Length": 100 }).write("half", () => response.destroy());
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}

test.each(["refuse", "die"] as const)(
  "a replica that does %s is passed over, by every request at once",
  async (does) => {
    const { fetch, retries } = otherReplica([await replica("well", "answer"), await replica("ill", does)]);
    const asked = Array.from({ length: 20 }, () => fetch("http://replicas/x", {}));
    const texts = await Promise.all(asked.map(async (answer) => (await answer).text()));
    expect(texts).toEqual(Array(20).fill("well"));
    expect(heard.filter((name) => name === "ill")).toHaveLength(retries());
    expect(retries()).toBe(10);
  },
);

test("where no replica answers, the request fails after a few tries", async () => {
  const { fetch, retries } = otherReplica([await replica("ill", "refuse")]);
  await expect(fetch("http://replicas/x", {})).rejects.toThrow("no replica answers");
  expect(retries()).toBeGreaterThan(2);
});

test("who has left is not answered any more", async () => {
  const { fetch } = otherReplica([await replica("well", "answer")]);
  await expect(fetch("http://replicas/x", { signal: AbortSignal.abort() })).rejects.toThrow("took too long");
});
