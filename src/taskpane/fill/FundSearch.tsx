import { useState } from "preact/hooks";
import type { Listing } from "../../data/record.ts";
import { searchListings } from "../../data/searching/searchListings.ts";
import { tickersIn } from "../../data/searching/tickersIn.ts";
import { usePane } from "../paneContext.ts";
import { recentTickers, rememberTickers } from "../recentTickers.ts";

const SHOWN = 8;

interface FundSearchProps {
  readonly listings: readonly Listing[];
  readonly onAdd: (tickers: readonly string[]) => void;
  /** Backspace in the empty box. */
  readonly onRemoveLast: () => void;
}

/**
 * Search box over the catalogue, after the ARIA combobox pattern: arrows walk the list, Enter takes the fund
 * marked (else the best match), Escape closes. The empty box offers the funds used last. A pasted or typed list of tickers is taken whole.
 */
export function FundSearch({ listings, onAdd, onRemoveLast }: FundSearchProps) {
  const { say, announce, count } = usePane();
  const [text, setText] = useState("");
  const [marked, setMarked] = useState(-1);
  const [isOpen, setOpen] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const found = text.trim() === "" ? recent(listings) : searchListings(listings, text, SHOWN);
  const isShown = isOpen && found.length > 0;

  const search = (typed: string) => {
    setText(typed);
    setMarked(-1);
    setOpen(typed.trim() !== "");
    setProblem(null);
    if (typed.trim() !== "") announce(say.matches(count(searchListings(listings, typed, SHOWN).length)));
  };
  const add = (tickers: readonly string[]) => {
    if (tickers.length > 0) {
      onAdd(tickers);
      rememberTickers(tickers);
    }
    setText("");
    setMarked(-1);
    setOpen(false);
    setProblem(null);
  };
  /** Takes a list; what is no fund of ours stays in the box and is named. */
  const addList = (list: string) => {
    const known = new Set(listings.map(({ ticker }) => ticker));
    const tickers = tickersIn(list);
    const unknown = tickers.filter((ticker) => !known.has(ticker));
    add(tickers.filter((ticker) => known.has(ticker)));
    if (unknown.length === 0) return;
    setText(unknown.join(", "));
    setProblem(say.notFunds(unknown.join(", ")));
  };
  const take = () => {
    const best = found[text.trim() === "" ? marked : Math.max(marked, 0)];
    if (isList(text)) addList(text);
    else if (best) add([best.ticker]);
    else if (text.trim() !== "") setProblem(say.noMatch(text.trim()));
  };
  const walk = (step: 1 | -1) => {
    if (found.length === 0) return;
    setOpen(true);
    setMarked(isShown ? (marked + step + found.length) % found.length : step === 1 ? 0 : found.length - 1);
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => walk(1),
    ArrowUp: () => walk(-1),
    Enter: take,
    Escape: () => setOpen(false),
  };

  return (
    <div class="search">
      <label for="search">{say.search}</label>
      <input
        id="search"
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        aria-autocomplete="list"
        aria-expanded={isShown}
        aria-controls="matches"
        aria-describedby="search-hint"
        aria-invalid={problem !== null}
        {...(isShown && marked >= 0 && { "aria-activedescendant": `match-${String(marked)}` })}
        value={text}
        onInput={({ currentTarget }) => search(currentTarget.value)}
        onClick={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={(event) => {
          if (event.isComposing) return; // Enter ends a Korean syllable
          if (event.key === "Backspace" && text === "") onRemoveLast();
          const act = keys[event.key];
          if (!act) return;
          event.preventDefault();
          act();
        }}
        onPaste={(event) => {
          const pasted = event.clipboardData?.getData("text") ?? "";
          if (!isList(pasted)) return;
          event.preventDefault();
          addList(pasted);
        }}
      />
      <ul id="matches" role="listbox" aria-label={say.funds} hidden={!isShown}>
        {found.map(({ ticker, name, successor }, i) => (
          <li
            key={ticker}
            id={`match-${String(i)}`}
            role="option"
            aria-selected={i === marked}
            onPointerDown={(event) => {
              event.preventDefault(); // keeps the focus in the box
              add([ticker]);
            }}
          >
            <b>{ticker}</b> {name}
            {successor !== null && <small>{say.merged(successor)}</small>}
          </li>
        ))}
      </ul>
      <p id="search-hint" class={problem ? "hint wrong" : "hint"} role={problem ? "alert" : undefined}>
        {problem ?? say.searchHint}
      </p>
    </div>
  );
}

/** The funds used last, of those there are data for. */
const recent = (listings: readonly Listing[]): readonly Listing[] =>
  recentTickers().flatMap((recent) => listings.find(({ ticker }) => ticker === recent) ?? []);

/** Several tickers at once rather than words of a name: parted by something else than a blank, or all upper case. */
const isList = (text: string) =>
  tickersIn(text).length > 1 && (/[,;\t\n]/.test(text) || text === text.toUpperCase());
