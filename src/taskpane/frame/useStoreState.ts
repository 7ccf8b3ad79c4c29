import { useEffect, useState } from "preact/hooks";
import type { Store } from "../../data/store/store.ts";
import type { StoreState } from "../../data/store/storeState.ts";

/** What the store is doing now, told again at every change. */
export function useStoreState(store: Pick<Store, "state" | "subscribe">): StoreState {
  const [state, setState] = useState(store.state());
  useEffect(() => {
    setState(store.state()); // effects run after the page is drawn, and meanwhile it may have changed
    return store.subscribe(setState);
  }, [store]);
  return state;
}
