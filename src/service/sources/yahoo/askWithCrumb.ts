import { SourceFailure, type Transport } from "../source.ts";
import { ask, type Asking, type Endpoint } from "../endpoint.ts";
import type { Crumb, CrumbKeeper } from "./crumb.ts";

/**
 * Asks where Yahoo wants a crumb. One it takes no more (401) is renewed, once.
 *
 * @throws SourceFailure auth if it does not take the new one either
 */
export async function askWithCrumb<Asked, Answer, Result>(
  endpoint: Endpoint<Asked, Answer, Result>,
  asked: Asked,
  asking: Asking,
  crumbs: CrumbKeeper,
): Promise<Result | null> {
  const attempt = async () => {
    const crumb = await crumbs.get(asking);
    return ask(endpoint, asked, { ...asking, transport: withCrumb(asking.transport, crumb) });
  };
  try {
    return await attempt();
  } catch (error) {
    if (!(error instanceof SourceFailure && error.kind === "auth")) throw error;
    crumbs.forget();
    return await attempt();
  }
}

function withCrumb(transport: Transport, { crumb, cookie }: Crumb): Transport {
  return (request, signal) =>
    transport({ ...request, secrets: { crumb }, headers: { ...request.headers, cookie } }, signal);
}
