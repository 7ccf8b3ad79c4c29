import { useEffect, useState } from "preact/hooks";
import type { Store } from "../../data/store/store.ts";
import { loadView, type ViewComponent } from "./loadView.ts";
import { usePane } from "../paneContext.ts";
import type { View } from "../views.ts";

type Loading =
  { readonly state: "loading" | "failed" } | { readonly state: "loaded"; readonly Component: ViewComponent };

interface LazyViewProps {
  readonly view: View;
  readonly store: Store;
  readonly load?: typeof loadView;
}

/** A view of the pane: what is shown while its code is on its way, and when it does not come. */
export function LazyView({ view, store, load = loadView }: LazyViewProps) {
  const { say } = usePane();
  const [loading, setLoading] = useState<Loading>({ state: "loading" });
  const start = () => {
    setLoading({ state: "loading" });
    load(view).then(
      (Component) => setLoading({ state: "loaded", Component }),
      (error: unknown) => {
        console.warn(error);
        setLoading({ state: "failed" });
      },
    );
  };
  useEffect(start, [view, load]);

  if (loading.state === "loaded") return <loading.Component store={store} />;
  if (loading.state === "loading")
    return (
      <p class="loading" aria-busy="true">
        {say.loading}
      </p>
    );
  return (
    <div role="alert" class="message problem">
      <p>{say.viewFailed}</p>
      <button
        type="button"
        onClick={() => {
          document.getElementById(`tab-${view}`)?.focus(); // this button goes
          start();
        }}
      >
        {say.tryAgain}
      </button>
    </div>
  );
}
