import { JSDOM, ResourceLoader, VirtualConsole, type DOMWindow } from "jsdom";
import type { OfficeHost } from "../office/host.ts";
import { addinFiles, ORIGIN } from "./addinFiles.ts";

/** A page that has loaded, and what went wrong in it since. */
export interface AddinPage {
  readonly window: DOMWindow;
  close(): void;
}

/** Answers what is no file of the build, as a server beside it would; null where it has nothing at that address. */
export type Beside = (url: URL, init?: RequestInit) => Promise<Response> | null;

/** Things a browser has and jsdom has not, taken from Node. */
const fromNode = {
  CompressionStream,
  DecompressionStream,
  Headers,
  ReadableStream,
  Response,
  structuredClone,
  TextDecoder,
  TextEncoder,
};

/**
 * Loads the built add-in's page, with the real office.js in it, and waits until it is ready.
 *
 * @param dist - folder of the build
 * @param host - what its office.js talks to
 * @param report - hears of faults inside the page
 * @param beside - answers for a service; there is none by default
 */
export async function openAddinPage(
  dist: string,
  host: OfficeHost,
  report: (fault: Error) => void,
  beside: Beside = () => null,
): Promise<AddinPage> {
  const read = addinFiles(dist);
  class Files extends ResourceLoader {
    override fetch(url: string): ReturnType<ResourceLoader["fetch"]> {
      const bytes = read(url);
      return (bytes ? Promise.resolve(bytes) : Promise.reject(new Error(`no file ${url}`))) as ReturnType<
        ResourceLoader["fetch"]
      >;
    }
  }
  const address = `${ORIGIN}/workbench/taskpane.html`;
  const html = read(address);
  if (!html) throw new Error(`${dist} holds no built add-in: run "npm run build"`);
  const console = new VirtualConsole();
  console.on("jsdomError", (fault) => {
    // a layout is what jsdom has none of; an add-in that scrolls something into view may go on
    if (!fault.message.startsWith("Not implemented")) report(fault);
  });
  const { window } = new JSDOM(html.toString("utf8"), {
    url: address,
    runScripts: "dangerously",
    resources: new Files(),
    virtualConsole: console,
    pretendToBeVisual: true,
    beforeParse(page) {
      Object.assign(page, fromNode, {
        fetch: fetchFrom(read, address, beside),
        officeHost: host,
        matchMedia,
      });
    },
  });
  await new Promise((resolve) => {
    window.addEventListener("load", resolve);
  });
  const { Office: office } = window as unknown as { Office?: { onReady(): Promise<unknown> } };
  if (!office) throw new Error("office.js did not load");
  await office.onReady();
  return {
    window,
    close: () => {
      window.close();
    },
  };
}

/** `fetch` over the files of the build, and what is beside them. Where there is neither the page is told so: 404. */
function fetchFrom(read: (url: string) => Buffer | null, base: string, beside: Beside) {
  return (given: string | URL | { readonly url: string }, init?: RequestInit): Promise<Response> => {
    const url = new URL(typeof given === "object" && "url" in given ? given.url : given, base);
    const bytes = read(url.href);
    if (bytes) return Promise.resolve(new Response(new Uint8Array(bytes)));
    const none = new Response(null, { status: 404, statusText: "Not Found" });
    return beside(url, init) ?? Promise.resolve(none);
  };
}

/** No medium has any particular quality here. */
const matchMedia = (media: string) => ({
  media,
  matches: false,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
});
