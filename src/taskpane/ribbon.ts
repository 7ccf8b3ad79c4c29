import { requestPane, type PaneRequest } from "./paneRequests.ts";

/** What the ribbon's buttons do, by the names the manifest gives them. */
const actions: Readonly<Record<"fill" | "share", PaneRequest>> = {
  /** As if Fill were pressed in the pane, with the choices of this workbook. */
  fill: { view: "fill", fill: true },
  /** Shows how to share, and offers a values-only copy; nothing is changed without a further click. */
  share: { view: "share", fill: false },
};

/** Ties the ribbon's buttons to the pane, where progress and failures can be seen. */
export function associateActions(): void {
  for (const [name, request] of Object.entries(actions))
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      void showPane(request).finally(() => event.completed());
    });
}

async function showPane(request: PaneRequest): Promise<void> {
  await Office.addin.showAsTaskpane();
  requestPane(request);
}
