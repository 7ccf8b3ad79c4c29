import type { Provider } from "../../data/query.ts";
import type { Store } from "../../data/store/store.ts";
import { readServiceSettings } from "./serviceSettings.ts";

/**
 * Puts the data service into the store's chain: the one that is set, else the one this page comes from, if
 * there is one. Called as the page starts, before any cell asks, and again whenever the settings change.
 */
export function connectService(store: Pick<Store, "use">): void {
  let provider: Promise<Provider> | undefined = load();
  provider.catch(() => undefined); // told when somebody asks
  store.use("service", async (queries, signal) => {
    provider ??= load();
    let ask: Provider;
    try {
      ask = await provider;
    } catch (error) {
      provider = undefined; // the next ask tries anew
      throw error;
    }
    return ask(queries, signal);
  });
}

/** A chunk of its own: the cells' start does not wait for it, and what needs no service does not either. */
async function load(): Promise<Provider> {
  const [{ createServiceProvider }, { findService }] = await Promise.all([
    import(/* webpackChunkName: "service" */ "../../data/service/serviceProvider.ts"),
    import(/* webpackChunkName: "service" */ "../../data/service/findService.ts"),
  ]);
  const fetch = window.fetch.bind(window);
  return createServiceProvider({
    connection: findService(readServiceSettings, homeOf(document), fetch),
    fetch,
  });
}

/** The folder the add-in is served from; null for a page that is not served. */
export const homeOf = ({ baseURI }: Pick<Document, "baseURI">): string | null =>
  /^https?:/u.test(baseURI) ? new URL(".", baseURI).href : null;
