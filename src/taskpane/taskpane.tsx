import { store } from "../data/addinStore.ts";
import { usePinned } from "../sheets/sharing/pin/usePinned.ts";
import { healOnOpening } from "./ribbon/healOnOpening.ts";
import { loadStyle } from "./frame/loadStyle.ts";
import { openWithWorkbook } from "./ribbon/openWithWorkbook.ts";
import { associateActions } from "./ribbon/ribbon.ts";
import { connectService } from "./settings/connectService.ts";

/**
 * The page's own start, after the functions of the same bundle have been associated: cells answer first,
 * the pane is loaded when the host is ready.
 */
async function start(ready: Promise<unknown>): Promise<void> {
  await ready;
  associateActions();
  const [{ mountPane }] = await Promise.all([
    import(/* webpackChunkName: "pane" */ "./frame/mountPane.tsx"),
    loadStyle(), // on its way while the script is
  ]);
  mountPane(document.getElementById("pane")!);
  await healOnOpening();
  await openWithWorkbook();
}

const ready = Office.onReady();
usePinned(store, ready);
connectService(store);
void start(ready);
