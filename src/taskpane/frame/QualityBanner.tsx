import { qualities } from "../../data/record.ts";
import type { Store } from "../../data/store/store.ts";
import type { StandingFailure, StoreState } from "../../data/store/storeState.ts";
import { named } from "../../i18n/named.ts";
import { own } from "../../i18n/own.ts";
import { sheetTexts } from "../../i18n/sheetTexts.ts";
import { useWatched } from "../useWatched.ts";
import { usePane } from "../paneContext.ts";
import { formatTime } from "../settings/formatTime.ts";

/** How near to its source the data in use is, since when, and what does not answer; nothing before any is in use. */
export function QualityBanner({ store }: { readonly store: Pick<Store, "state" | "subscribe"> }) {
  const { say, language } = usePane();
  const state = useWatched(store);
  const { banner } = say.settings;
  const inUse = qualities.filter((quality) => state.qualities[quality] > 0);
  if (inUse.length === 0 && state.failures.length === 0) return null;
  const words = inUse.map((quality) => sheetTexts[language].qualities[quality]).join(", ");
  return (
    <aside class={state.failures.length > 0 ? "banner standing-in" : "banner"} aria-label={banner.label}>
      {inUse.length > 0 && state.answeredAt !== null && (
        <p class="quality">{banner.inUse(words, formatTime(state.answeredAt, language))}</p>
      )}
      {state.failures.map((failure) => (
        <p key={failure.source}>
          <Failing failure={failure} /> {standIn(state, banner)}
        </p>
      ))}
    </aside>
  );
}

/** Who does not answer, since when, and why where we can say it. */
function Failing({ failure: { source, reason, kind, at } }: { readonly failure: StandingFailure }) {
  const { say, language } = usePane();
  const { banner, faults, failures } = say.settings;
  const why = kind === undefined ? own(faults, reason) : failures[kind];
  return (
    <>
      {banner.since(named(source, language), formatTime(at, language))}
      {why !== undefined && ` ${why}`}
    </>
  );
}

function standIn(
  { qualities }: StoreState,
  texts: { readonly standIns: string; readonly snapshot: string },
): string {
  if (qualities.cached > 0) return texts.standIns;
  return qualities.snapshot > 0 ? texts.snapshot : "";
}
