import { pathToFileURL } from "node:url";
import { join } from "node:path";
import { dist } from "../../src/build/build.ts";
import type { Provider } from "../../src/data/query.ts";
import { API } from "../../src/data/service/wire.ts";
import { createServer } from "../../src/service/server.ts";
import { fakeDesk } from "../service/http/fakeDesk.ts";
import type { Headless, HeadlessOptions } from "../../src/workbench/node/headless.ts";

type Bundle = typeof import("../../src/workbench/node/headless.ts");

/** The built workbench without a page. The spreadsheet engine runs only in its bundled form here. */
export async function bundle(): Promise<Bundle> {
  return (await import(pathToFileURL(join(dist, "workbench/headless.mjs")).href)) as Bundle;
}

/**
 * A workbook in which the built add-in calculates, and beside it the namespace BENCH with functions that do nothing:
 * NOOP at once, FETCHED after one request for everything called in one turn of the event loop.
 */
export async function openBench(beside?: HeadlessOptions["beside"]): Promise<Headless> {
  const { openHeadless } = await bundle();
  const headless = await openHeadless({ dist, locale: "en-US", ...(beside && { beside }) });
  const { CustomFunctions: functions } = headless.window as unknown as {
    readonly CustomFunctions: typeof CustomFunctions;
  };
  let answer: Promise<number> | undefined;
  functions.associate("NOOP", () => Promise.resolve(0));
  functions.associate("FETCHED", (ticker: string | null) => {
    if (ticker === null) return 0;
    answer ??= fetched(headless, ticker).finally(() => (answer = undefined));
    return answer;
  });
  const metadata = {
    functions: ["NOOP", "FETCHED"].map(described),
  } as unknown as Parameters<Headless["host"]["functionRuntime"]>[0];
  headless.book.defineFunctions("BENCH", metadata, headless.host.functionRuntime(metadata));
  return headless;
}

const described = (id: string) => ({
  id,
  name: id,
  description: "Does nothing.",
  parameters: ["one", "other"].map((name) => ({ name, type: "any", dimensionality: "scalar" })),
  result: { type: "any" },
});

/** Asks the service what the add-in asks it for a P/E, and reads the answer. */
async function fetched({ window }: Headless, ticker: string): Promise<number> {
  await new Promise((turn) => setTimeout(turn));
  const queries = ["valuations", "fund"].map((kind) => ({ kind, ticker }));
  const { body } = await window.fetch(`/${API}/query`, { method: "POST", body: JSON.stringify({ queries }) });
  return Number((await new Response(body).text()).length > 0);
}

/**
 * A service beside the add-in's page that answers with the snapshot's figures, or as it is told, and counts how often
 * it is asked for figures of funds. The list of all funds, which the pane asks for as it opens, does not count.
 */
export async function serviceBeside(answer?: Provider) {
  const server = await createServer({ folders: {}, desk: fakeDesk(answer) });
  let count = 0;
  const beside: HeadlessOptions["beside"] = (url, init) => {
    if (!url.pathname.includes(`/${API}/`)) return null;
    const address = url.pathname.slice(url.pathname.indexOf(`/${API}/`));
    if (typeof init?.body === "string" && init.body.includes("ticker")) count += 1;
    return answered(address, init);
  };

  async function answered(url: string, init: RequestInit = {}): Promise<Response> {
    const { statusCode, payload, headers } = await server.inject({
      method: init.method === "POST" ? "POST" : "GET",
      url,
      headers: Object.fromEntries(new Headers(init.headers)),
      ...(typeof init.body === "string" && { payload: init.body }),
    });
    const type = headers["content-type"]?.toString() ?? "text/plain";
    return new Response(payload, { status: statusCode, headers: { "Content-Type": type } });
  }

  return { beside, requests: () => count, close: () => server.close() };
}
