import { usePane } from "../paneContext.ts";
import { views, type View } from "../views.ts";

/** The views of the pane, after the ARIA tabs pattern: arrows, Home and End move between them. */
export function Tabs({ view, onView }: { readonly view: View; readonly onView: (view: View) => void }) {
  const { say } = usePane();
  const at = views.indexOf(view);
  const targets: Readonly<Record<string, number>> = {
    ArrowLeft: (at + views.length - 1) % views.length,
    ArrowRight: (at + 1) % views.length,
    Home: 0,
    End: views.length - 1,
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = views[targets[event.key] ?? -1];
    if (!next) return;
    event.preventDefault();
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
