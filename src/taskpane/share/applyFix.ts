import type { Store } from "../../data/store/store.ts";
import { formulasToValues, removeContents } from "../../sheets/sharing/check/fixFinding.ts";
import type { Finding, Fix } from "../../sheets/sharing/check/finding.ts";
import { calculateOwn } from "../../sheets/sharing/pin/calculateOwn.ts";
import { pinData } from "../../sheets/sharing/pin/pinData.ts";
import { pinState } from "../../sheets/sharing/pin/pinWatch.ts";
import { repairWorkbook } from "../../sheets/sharing/repair/repairWorkbook.ts";

/** Does what a finding's button says, other than going there. */
export async function applyFix({ places }: Finding, how: Exclude<Fix, "goTo">, store: Store): Promise<void> {
  switch (how) {
    case "pin":
      await pinData(store, { fresh: pinState().state !== "none" });
      return;
    case "refresh":
      store.refresh();
      return calculateOwn(store);
    case "toValue":
      return formulasToValues(places);
    case "remove":
      return removeContents(places);
    case "repair":
      await repairWorkbook();
  }
}
