import { useEffect, useState } from "preact/hooks";
import type { Provenance } from "../data/record.ts";
import type { Store } from "../data/store.ts";
import { texts } from "../i18n/texts.ts";
import { usePane } from "./paneContext.ts";

interface StatusLineProps {
  /** What the figures used last came from. */
  readonly records: readonly Provenance[];
  readonly store: Pick<Store, "state" | "subscribe">;
}

/** How near to its source, and of which day, the data in use is; and who does not answer. */
export function StatusLine({ records, store }: StatusLineProps) {
  const { say, language } = usePane();
  const [{ failures }, setState] = useState(store.state());
  useEffect(() => store.subscribe(setState), [store]);
  const { qualities } = texts[language].sheets;
  const { noAnswer } = texts[language].problems;
  const newest = records
    .map(({ asOf }) => asOf)
    .sort()
    .at(-1);
  const quality = [...new Set(records.map((record) => qualities[record.quality]))].join(", ");
  return (
    <footer>
      <p>{newest === undefined ? say.statusUnknown : say.status(quality, newest)}</p>
      {failures.map(({ source }) => (
        <p key={source}>{noAnswer({ source })}</p>
      ))}
    </footer>
  );
}
