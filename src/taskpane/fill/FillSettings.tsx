import type { Listing } from "../../data/record.ts";
import { settingChoices, type Setting } from "../../sheets/builders/settings.ts";
import type { PaneTexts } from "../../i18n/types/paneTexts.ts";
import { usePane } from "../paneContext.ts";
import { settingsFor, type Choices } from "./choices.ts";
import type { Action } from "./fillState.ts";

interface FillSettingsProps {
  readonly choices: Choices;
  readonly listings: readonly Listing[];
  readonly isLocked: boolean;
  readonly dispatch: (action: Action) => void;
}

/** What can be chosen for the sheets that are ticked; nothing where they leave no choice. */
export function FillSettings({ choices, listings, isLocked, dispatch }: FillSettingsProps) {
  const { say } = usePane();
  const shown = settingsFor(choices.fills);
  if (shown.length === 0) return null;
  return (
    <fieldset disabled={isLocked}>
      <legend>{say.fills.options}</legend>
      <div class="pickers">
        {shown.map((setting) => (
          <label key={setting}>
            {say.fills.settings[setting].label}
            <select
              data-setting={setting}
              value={choices.settings[setting]}
              onChange={({ currentTarget: { value } }) =>
                dispatch({ type: "settingChosen", setting: { [setting]: value } })
              }
            >
              {optionsOf(setting, choices, listings, say).map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Values of a setting with their words: what it lists, or what the list of funds has. */
function optionsOf(
  setting: Setting,
  { settings }: Choices,
  listings: readonly Listing[],
  say: PaneTexts,
): readonly (readonly [value: string, label: string])[] {
  switch (setting) {
    case "benchmark":
      return distinct([settings.benchmark, ...listings.map(({ ticker }) => ticker)]).map((ticker) => [
        ticker,
        ticker,
      ]);
    case "issuer": {
      const issuers = distinct(listings.flatMap(({ issuer }) => issuer ?? []));
      return [["any", say.fills.settings.issuer.any], ...issuers.map((name) => [name, name] as const)];
    }
    default: {
      const words: Readonly<Record<string, string>> = say.fills.settings[setting].values;
      return settingChoices[setting].map((value) => [value, words[value]!]);
    }
  }
}

const distinct = (texts: readonly string[]) => [...new Set(texts)].sort();
