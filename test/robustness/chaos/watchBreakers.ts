import { SourceFailure, type Transport } from "../../../src/service/sources/source.ts";

/** A transport as it is, with a count of how often the breaker of a host opened, and closed again by itself. */
export function watchBreakers(transport: Transport) {
  const open = new Set<string>();
  const counts = { opened: 0, closed: 0 };
  const watched: Transport = async (request, signal) => {
    const { host } = new URL(request.url);
    try {
      const response = await transport(request, signal);
      if (open.delete(host)) counts.closed += 1;
      return response;
    } catch (error) {
      if (isLeftAlone(error) && !open.has(host)) {
        open.add(host);
        counts.opened += 1;
      }
      throw error;
    }
  };
  return { transport: watched, counts, stillOpen: () => open.size };
}

const isLeftAlone = (error: unknown) =>
  error instanceof SourceFailure && error.message.includes("left alone");
