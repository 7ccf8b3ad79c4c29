import { useState } from "preact/hooks";
import type { Listing } from "../../data/record.ts";
import { fillGroups, type FillGroup } from "../../sheets/fills/fill.ts";
import { fillKinds, fills } from "../../sheets/fills/fills.ts";
import type { SheetKind } from "../../sheets/sheet.ts";
import { usePane } from "../paneContext.ts";
import type { Choices } from "./choices.ts";
import type { Action } from "./fillState.ts";
import { FillSettings } from "./FillSettings.tsx";

interface FillChoicesProps {
  readonly choices: Choices;
  readonly listings: readonly Listing[];
  readonly isLocked: boolean;
  readonly dispatch: (action: Action) => void;
}

/** Which sheets to fill, by groups and narrowed down by a word; and the settings that those chosen look at. */
export function FillChoices({ choices, listings, isLocked, dispatch }: FillChoicesProps) {
  const { say } = usePane();
  const [wanted, setWanted] = useState("");
  const found = fillKinds.filter((kind) => isAbout(say.fills.kinds[kind], wanted));
  return (
    <>
      <fieldset disabled={isLocked}>
        <legend>{say.what}</legend>
        <input
          type="text"
          class="find"
          aria-label={say.fills.find}
          placeholder={say.fills.find}
          value={wanted}
          onInput={({ currentTarget }) => setWanted(currentTarget.value)}
        />
        {found.length === 0 && <p class="hint">{say.fills.noneFound(wanted.trim())}</p>}
        {fillGroups.map((group) => (
          <Group
            key={group}
            group={group}
            kinds={found.filter((kind) => fills[kind].group === group)}
            chosen={choices.fills}
            dispatch={dispatch}
          />
        ))}
      </fieldset>
      <FillSettings choices={choices} listings={listings} isLocked={isLocked} dispatch={dispatch} />
    </>
  );
}

/** Whether every word typed is in what a sheet is called or said to hold. */
function isAbout({ label, hint }: { readonly label: string; readonly hint: string }, typed: string): boolean {
  const text = `${label} ${hint}`.toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => text.includes(word));
}

interface GroupProps {
  readonly group: FillGroup;
  readonly kinds: readonly SheetKind[];
  readonly chosen: readonly SheetKind[];
  readonly dispatch: (action: Action) => void;
}

function Group({ group, kinds, chosen, dispatch }: GroupProps) {
  const { say } = usePane();
  if (kinds.length === 0) return null;
  const heading = `group-${group}`;
  return (
    <div role="group" aria-labelledby={heading} class="group">
      <h2 id={heading}>{say.fills.groups[group]}</h2>
      {kinds.map((kind) => (
        <label class="choice" key={kind}>
          <input
            type="checkbox"
            data-fill={kind}
            checked={chosen.includes(kind)}
            onChange={() => dispatch({ type: "fillToggled", kind })}
          />
          <span>
            {say.fills.kinds[kind].label}
            <small>{say.fills.kinds[kind].hint}</small>
          </span>
        </label>
      ))}
    </div>
  );
}
