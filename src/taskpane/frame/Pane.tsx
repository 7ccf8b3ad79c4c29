import { useEffect, useMemo, useState } from "preact/hooks";
import type { Provenance } from "../../data/record.ts";
import type { Store } from "../../data/store/store.ts";
import type { Language } from "../../i18n/language.ts";
import { LazyView } from "./LazyView.tsx";
import { Context, paneContext } from "../paneContext.ts";
import { viewRequests } from "../ribbon/paneRequests.ts";
import { recallView, rememberView } from "./rememberedView.ts";
import { StatusLine } from "./StatusLine.tsx";
import { Tabs } from "./Tabs.tsx";
import { views, type View } from "../views.ts";

interface PaneProps {
  readonly store: Store;
  readonly language: Language;
}

/**
 * The task pane: tabs, one view under each, and a status line. A view is loaded when it is first shown and
 * stays from then on, hidden behind the others, so that work goes on and nothing typed is lost.
 */
export function Pane({ store, language }: PaneProps) {
  const [view, setView] = useState<View>(recallView);
  const [visited, setVisited] = useState<readonly View[]>([view]);
  const [announcement, announce] = useState("");
  const [records, setRecords] = useState<readonly Provenance[]>([]);
  const context = useMemo(() => paneContext(language, announce, setRecords), [language]);

  const { say } = context;
  const show = (wanted: View) => {
    setView(wanted);
    setVisited((known) => (known.includes(wanted) ? known : [...known, wanted]));
    rememberView(wanted);
  };
  useEffect(() => viewRequests.answer(show), []);

  return (
    <Context.Provider value={context}>
      <main>
        <h1 class="unseen">{say.title}</h1>
        <Tabs view={view} onView={show} />
        {views.map((each) => (
          <div
            key={each}
            role="tabpanel"
            id={`panel-${each}`}
            aria-labelledby={`tab-${each}`}
            class="panel"
            hidden={each !== view}
          >
            {visited.includes(each) && <LazyView view={each} store={store} />}
          </div>
        ))}
        <StatusLine records={records} store={store} />
        <p role="status" class="unseen">
          {announcement}
        </p>
      </main>
    </Context.Provider>
  );
}
