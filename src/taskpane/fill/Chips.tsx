import type { Listing } from "../../data/record.ts";
import { usePane } from "../paneContext.ts";

interface ChipsProps {
  readonly tickers: readonly string[];
  readonly listings: readonly Listing[];
  readonly onRemove: (ticker: string) => void;
  readonly onRemoveAll: () => void;
}

/** Chosen funds, each with a button to take it out. */
export function Chips({ tickers, listings, onRemove, onRemoveAll }: ChipsProps) {
  const { say } = usePane();
  if (tickers.length === 0) return <p class="hint">{say.noneChosen}</p>;
  const names = new Map(listings.map(({ ticker, name }) => [ticker, name]));
  return (
    <>
      <ul class="chips" aria-label={say.chosen}>
        {tickers.map((ticker) => (
          <li key={ticker} title={names.get(ticker) ?? ticker}>
            {ticker}
            <button type="button" aria-label={say.remove(ticker)} onClick={() => onRemove(ticker)}>
              <svg viewBox="0 0 12 12" aria-hidden="true">
                <path d="M2.5 2.5l7 7m0-7l-7 7" />
              </svg>
            </button>
          </li>
        ))}
      </ul>
      {tickers.length > 1 && (
        <button type="button" class="link" onClick={onRemoveAll}>
          {say.removeAll}
        </button>
      )}
    </>
  );
}
