import type { ValuationsFile } from "./shapes.ts";
import { snapshotProvider } from "./snapshotProvider.ts";

/**
 * The figures that ship with the add-in, so that it works with no service and no network. Each file
 * is loaded when first asked of, as a chunk of its own: nothing of them is in the start path.
 */
export const snapshot = snapshotProvider({
  funds: async () =>
    (await import(/* webpackChunkName: "snapshot-funds" */ "./funds.json", { with: { type: "json" } }))
      .default,
  returns: async () =>
    (await import(/* webpackChunkName: "snapshot-returns" */ "./returns.json", { with: { type: "json" } }))
      .default,
  valuations: async () =>
    (
      await import(/* webpackChunkName: "snapshot-valuations" */ "./valuations.json", {
        with: { type: "json" },
      })
    ).default as unknown as ValuationsFile,
  macro: async () =>
    (await import(/* webpackChunkName: "snapshot-macro" */ "./macro.json", { with: { type: "json" } }))
      .default,
});
