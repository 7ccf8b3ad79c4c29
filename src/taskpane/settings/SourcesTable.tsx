import type { FailureKind } from "../../data/failureKind.ts";
import type { SourceState } from "../../data/service/sourceState.ts";
import { named } from "../../i18n/named.ts";
import { own } from "../../i18n/own.ts";
import { usePane } from "../paneContext.ts";
import { formatTime } from "./formatTime.ts";

/** How each source of the service has been doing. */
export function SourcesTable({ sources }: { readonly sources: readonly SourceState[] }) {
  const { say } = usePane();
  const { settings } = say;
  return (
    <table class="sources">
      <caption>{settings.sources}</caption>
      <thead>
        <tr>
          <th scope="col">{settings.source}</th>
          <th scope="col">{settings.state}</th>
          <th scope="col">{settings.lastSuccess}</th>
          <th scope="col">{settings.quota}</th>
        </tr>
      </thead>
      <tbody>
        {sources.map((source) => (
          <SourceRow key={source.name} source={source} />
        ))}
      </tbody>
    </table>
  );
}

/** Why a source gave nothing, and in its own words where those say more than the sentence. */
function Why({ failure: { kind, reason } }: { readonly failure: NonNullable<SourceState["lastFailure"]> }) {
  const { say } = usePane();
  return (
    <>
      <small>{say.settings.failures[kind]}</small>
      {SAYS_MORE.has(kind) && <small lang="en">{reason}</small>}
    </>
  );
}

/** Faults that somebody has to look into. */
const SAYS_MORE: ReadonlySet<FailureKind> = new Set(["badShape", "unwritable", "other"]);

function SourceRow({ source }: { readonly source: SourceState }) {
  const { say, language, count } = usePane();
  const { settings } = say;
  const { name, state, lastSuccess, lastFailure, quota, waiting } = source;
  const note = own(settings.sourceNotes, name);
  const isFailing = state === "failing" || state === "resting";
  return (
    <tr>
      <th scope="row">
        {named(name, language)}
        {note !== undefined && <small>{note}</small>}
      </th>
      <td class={isFailing ? "wrong" : undefined}>
        {settings.states[state]}
        {isFailing && lastFailure && <Why failure={lastFailure} />}
        {waiting > 0 && <small>{settings.waiting(count(waiting))}</small>}
      </td>
      <td>{lastSuccess === null ? settings.never : formatTime(lastSuccess, language)}</td>
      <td>
        {quota === null
          ? settings.unlimited
          : settings.quotaLeft(count(quota.left), formatTime(quota.until, language))}
      </td>
    </tr>
  );
}
