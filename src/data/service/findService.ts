import { checkHealth, type Fetch, type ServiceConnection } from "./serviceClient.ts";
import { ServiceFault, type ServiceFaultKind } from "./serviceFault.ts";

const IS_ONE: ReadonlySet<ServiceFaultKind> = new Set(["unwell", "notReady", "timeLimit"]);

/** What a person has set; null for what they have not. */
export interface ServiceSettings {
  readonly address: string | null;
  readonly token: string | null;
}

/**
 * Finds the service: at the address set, else at home, the page's own origin, which is asked once whether there is
 * one. An origin that only serves files costs that one request.
 *
 * @param settings - read with each call
 * @param home - address of the folder the add-in is in; null where there is none to ask
 * @param limitMs - how long home may take to answer
 */
export function findService(
  settings: () => ServiceSettings,
  home: string | null,
  fetch: Fetch,
  limitMs = 3_000,
): () => Promise<ServiceConnection | null> {
  let isAtHome: Promise<boolean> | undefined;

  async function ask(base: string): Promise<boolean> {
    try {
      await checkHealth({ base, token: null }, fetch, limitMs);
      return true;
    } catch (error) {
      // a service that is unwell is one all the same, and its failures are told as such
      return error instanceof ServiceFault && IS_ONE.has(error.kind);
    }
  }

  return async () => {
    const { address, token } = settings();
    if (address !== null) return { base: address, token };
    if (home === null) return null;
    isAtHome ??= ask(home);
    return (await isAtHome) ? { base: home, token } : null;
  };
}
