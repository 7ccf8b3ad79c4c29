import { requestPane, type PaneRequest } from "./paneRequests.ts";

/** What the ribbon's buttons and the keys do, by the names that the manifest and assets/shortcuts.json give them. */
const actions = {
  /** The pane as it was. */
  showPane: null,
  /** As if Fill were pressed in the pane, with the choices of this workbook. */
  fill: { view: "fill", act: "fill" },
  functions: { view: "functions" },
  refreshSelection: { view: "refresh", act: "refreshSelection" },
  refreshWorkbook: { view: "refresh", act: "refreshWorkbook" },
  /** Shows how to share; nothing is changed without a further click. */
  share: { view: "share" },
} as const satisfies Readonly<Record<string, PaneRequest | null>>;

/** Ties buttons and keys to the pane, where progress and failures can be seen. A key brings no event. */
export function associateActions(): void {
  for (const [name, request] of Object.entries(actions))
    Office.actions.associate(name, (event?: Office.AddinCommands.Event) => {
      void showPane(request).finally(() => event?.completed());
    });
}

async function showPane(request: PaneRequest | null): Promise<void> {
  await Office.addin.showAsTaskpane();
  if (request) requestPane(request);
}
