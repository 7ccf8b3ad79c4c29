import type { Listing } from "../../data/record.ts";
import { fillKinds, periods, type Choices } from "./choices.ts";
import { usePane } from "../paneContext.ts";
import type { Action } from "../paneState.ts";

interface FillChoicesProps {
  readonly choices: Choices;
  readonly listings: readonly Listing[];
  readonly isLocked: boolean;
  readonly dispatch: (action: Action) => void;
}

/** Which sheets to fill; benchmark and period where a chosen sheet asks for them. */
export function FillChoices({ choices, listings, isLocked, dispatch }: FillChoicesProps) {
  const { say } = usePane();
  const { fills, benchmark, period } = choices;
  const tickers = [...new Set([benchmark, ...listings.map(({ ticker }) => ticker)])].sort();
  const hasPeriod = fills.includes("monthlyReturns") || fills.includes("valuation");
  return (
    <fieldset disabled={isLocked}>
      <legend>{say.what}</legend>
      {fillKinds.map((kind) => (
        <label class="choice" key={kind}>
          <input
            type="checkbox"
            checked={fills.includes(kind)}
            onChange={() => dispatch({ type: "fillToggled", kind })}
          />
          <span>
            {say.fills[kind].label}
            <small>{say.fills[kind].hint}</small>
          </span>
        </label>
      ))}
      <div class="pickers">
        {fills.includes("valuation") && (
          <label>
            {say.benchmark}
            <select
              value={benchmark}
              onChange={({ currentTarget }) =>
                dispatch({ type: "benchmarkChosen", ticker: currentTarget.value })
              }
            >
              {tickers.map((ticker) => (
                <option key={ticker} value={ticker}>
                  {ticker}
                </option>
              ))}
            </select>
          </label>
        )}
        {hasPeriod && (
          <label>
            {say.period}
            <select
              value={period}
              onChange={({ currentTarget: { value } }) =>
                dispatch({
                  type: "periodChosen",
                  period: periods.find((known) => known === value) ?? period,
                })
              }
            >
              {periods.map((each) => (
                <option key={each} value={each}>
                  {say.periods[each]}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
    </fieldset>
  );
}
