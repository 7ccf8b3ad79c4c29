import { once } from "./once.ts";
import type { ValuationsFile } from "./shapes.ts";
import { snapshotProvider } from "./snapshotProvider.ts";

/**
 * The figures that ship with the add-in, so that it works with no service and no network. Each file
 * is loaded when first asked of, as a chunk of its own, and once: asking the module loader for each of thousands of
 * queries would take seconds.
 */
export const snapshot = snapshotProvider({
  funds: once(
    async () =>
      (await import(/* webpackChunkName: "snapshot-funds" */ "./funds.json", { with: { type: "json" } }))
        .default,
  ),
  returns: once(
    async () =>
      (await import(/* webpackChunkName: "snapshot-returns" */ "./returns.json", { with: { type: "json" } }))
        .default,
  ),
  valuations: once(
    async () =>
      (
        await import(/* webpackChunkName: "snapshot-valuations" */ "./valuations.json", {
          with: { type: "json" },
        })
      ).default as unknown as ValuationsFile,
  ),
  macro: once(
    async () =>
      (await import(/* webpackChunkName: "snapshot-macro" */ "./macro.json", { with: { type: "json" } }))
        .default,
  ),
});
