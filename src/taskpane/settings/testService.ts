import { findService, type ServiceSettings } from "../../data/service/findService.ts";
import { checkHealth, fetchSources, type Fetch } from "../../data/service/serviceClient.ts";
import { ServiceFault, type ServiceFaultKind } from "../../data/service/serviceFault.ts";
import type { SourceState } from "../../data/service/sourceState.ts";

/** What a service said when it was asked how it is. */
export type ServiceTest =
  | { readonly state: "answers"; readonly sources: readonly SourceState[] }
  | { readonly state: "none" }
  | { readonly state: "fault"; readonly fault: ServiceFaultKind };

/** Asks the service that settings lead to how it is, and how its sources have been doing. Never rejects. */
export async function testService(
  settings: ServiceSettings,
  home: string | null,
  fetch: Fetch,
  limitMs = 5_000,
): Promise<ServiceTest> {
  const connection = await findService(() => settings, home, fetch, limitMs)();
  if (!connection) return { state: "none" };
  try {
    await checkHealth(connection, fetch, limitMs);
    return { state: "answers", sources: await fetchSources(connection, fetch, limitMs) };
  } catch (error) {
    if (!(error instanceof ServiceFault)) throw error;
    return { state: "fault", fault: error.kind };
  }
}
