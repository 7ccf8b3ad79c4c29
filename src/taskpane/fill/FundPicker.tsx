import type { Listing } from "../../data/record.ts";
import { Chips } from "./Chips.tsx";
import { FundSearch } from "./FundSearch.tsx";
import { usePane } from "../paneContext.ts";
import type { Action } from "./fillState.ts";

interface FundPickerProps {
  readonly listings: readonly Listing[];
  readonly chosen: readonly string[];
  readonly isLocked: boolean;
  readonly dispatch: (action: Action) => void;
}

/** The funds to work on: searched for or pasted, shown as chips that can be taken out. */
export function FundPicker({ listings, chosen, isLocked, dispatch }: FundPickerProps) {
  const { say, announce } = usePane();
  const remove = (ticker: string) => {
    dispatch({ type: "fundRemoved", ticker });
    announce(say.removed(ticker));
  };
  /** The button that was pressed is gone: the keyboard goes on where funds are chosen. */
  const backToSearch = () => document.getElementById("search")?.focus();
  return (
    <fieldset disabled={isLocked}>
      <legend>{say.funds}</legend>
      <FundSearch
        listings={listings}
        onAdd={(tickers) => {
          dispatch({ type: "fundsAdded", tickers });
          announce(say.added(tickers.join(", ")));
        }}
        onRemoveLast={() => {
          const last = chosen.at(-1);
          if (last !== undefined) remove(last);
        }}
      />
      <Chips
        tickers={chosen}
        listings={listings}
        onRemove={(ticker) => {
          remove(ticker);
          backToSearch();
        }}
        onRemoveAll={() => {
          dispatch({ type: "fundsCleared" });
          announce(say.removed(chosen.join(", ")));
          backToSearch();
        }}
      />
    </fieldset>
  );
}
