import type { Store } from "../../data/store/store.ts";
import { CheckPart } from "./CheckPart.tsx";
import { CopyPart } from "./CopyPart.tsx";
import { PinPart } from "./PinPart.tsx";
import { ProvenancePart } from "./ProvenancePart.tsx";
import { RepairPart } from "./RepairPart.tsx";

/** Before a workbook goes to colleagues: pin its data, check it, see where figures come from, copy it, repair it. */
export function ShareView({ store }: { readonly store: Store }) {
  return (
    <>
      <PinPart store={store} />
      <CheckPart store={store} />
      <CopyPart />
      <ProvenancePart store={store} />
      <RepairPart />
    </>
  );
}
