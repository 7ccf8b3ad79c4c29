/* Sources on a computer without a network. */
import type { Source, Transport } from "../../src/service/sources/source.ts";
import { createNetworkCheck, whileOnline } from "../../src/service/whileOnline.ts";

const transport: Transport = () => Promise.reject(new Error("not to be used here"));
const signal = new AbortController().signal;

test("offline each source fails at once and in its own name; online it is asked", async () => {
  let isUp = false;
  const source: Source = { name: "Yahoo", keyName: null, knows: () => true, fetch: async () => null };
  const [guarded] = whileOnline([source], async () => isUp);
  const ask = () => guarded!.fetch({ kind: "catalogue" }, transport, signal);
  await expect(ask()).rejects.toMatchObject({
    kind: "offline",
    source: "Yahoo",
    message: "Yahoo: there is no network",
  });
  isUp = true;
  expect(await ask()).toBeNull();
});

test("one name that is resolved is enough; what was found out is believed for a while", async () => {
  let time = 0;
  const asked: string[] = [];
  let known = new Set<string>();
  const resolve = async (host: string) => {
    asked.push(host);
    if (!known.has(host)) throw new Error("ENOTFOUND");
  };
  const hasNetwork = createNetworkCheck(resolve, ["a.test", "b.test"], () => time);
  expect([await hasNetwork(), await hasNetwork(), asked.length]).toEqual([false, false, 2]);
  known = new Set(["b.test"]);
  time = 9_999;
  expect(await hasNetwork()).toBe(false);
  time = 10_000;
  expect(await hasNetwork()).toBe(true);
});

test("a resolver that does not answer is no proof of being offline", async () => {
  const hasNetwork = createNetworkCheck(() => new Promise(() => undefined), ["a.test"], Date.now);
  expect(await hasNetwork()).toBe(true);
});
