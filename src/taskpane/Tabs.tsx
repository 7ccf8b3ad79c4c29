import { usePane } from "./paneContext.ts";
import { views, type View } from "./paneState.ts";

/** Fill or share; arrow keys move between the two. */
export function Tabs({ view, onView }: { readonly view: View; readonly onView: (view: View) => void }) {
  const { say } = usePane();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    const step = event.key === "ArrowRight" ? 1 : views.length - 1;
    const next = views[(views.indexOf(view) + step) % views.length]!;
    onView(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <div role="tablist" class="tabs" aria-label={say.title} onKeyDown={onKeyDown}>
      {views.map((each) => (
        <button
          key={each}
          id={`tab-${each}`}
          type="button"
          role="tab"
          aria-selected={each === view}
          aria-controls={`panel-${each}`}
          tabIndex={each === view ? 0 : -1}
          onClick={() => onView(each)}
        >
          {say.tabs[each]}
        </button>
      ))}
    </div>
  );
}
