import { associateActions } from "./ribbon.ts";

/**
 * The page's own start, after the functions of the same bundle have been associated: cells answer first,
 * the pane is loaded when the host is ready.
 */
async function start(): Promise<void> {
  await Office.onReady();
  associateActions();
  const { mountPane } = await import(/* webpackChunkName: "pane" */ "./mountPane.tsx");
  await mountPane(document.getElementById("pane")!);
}

void start();
