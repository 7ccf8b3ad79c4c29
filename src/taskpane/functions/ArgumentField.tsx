import type { Listing } from "../../data/record.ts";
import { searchListings } from "../../data/searching/searchListings.ts";
import { usePane } from "../paneContext.ts";
import { recentTickers } from "../recentTickers.ts";
import { SuggestBox, type Suggestion } from "../SuggestBox.tsx";
import type { DescribedParameter, Word } from "./describedFunction.ts";

/** More words than this are searched in, not scrolled through. */
const SHORT_LIST = 12;
const SHOWN = 8;
/** Arguments that take tickers, and those that take days. */
const TICKERS =
  /^(?:funds?|benchmark|tickers?|value|growth|blend|numerator|denominator|series|core|satellites)$/;
const DATES = /^(?:asOf|start|end)$/;

interface ArgumentFieldProps {
  readonly parameter: DescribedParameter;
  readonly value: string;
  readonly words: readonly Word[] | undefined;
  /** What stands for it when it is left out, "" if nothing does. */
  readonly byDefault: string;
  readonly listings: readonly Listing[];
  readonly onChange: (value: string) => void;
  readonly onUseSelection: () => void;
}

/** One argument: a list of words, a ticker to search for, a day, or anything else, with what it means below. */
export function ArgumentField({
  parameter,
  value,
  words,
  byDefault,
  listings,
  onChange,
  onUseSelection,
}: ArgumentFieldProps) {
  const { say } = usePane();
  const { name, description, optional } = parameter;
  const id = `argument-${name}`;
  const hint = `${id}-hint`;
  const list = listOf(parameter, words);
  const suggest = (text: string): readonly Suggestion[] => {
    if (words) return matching(words, text);
    return TICKERS.test(name) ? tickers(listings, text) : [];
  };
  return (
    <div class="argument">
      <label for={id}>
        {name} {optional && <span class="quiet">{say.builder.optional}</span>}
      </label>
      <div class="entry">
        {list ? (
          <WordList
            id={id}
            describedBy={hint}
            value={value}
            words={list}
            none={optional ? byDefault || say.builder.byDefault : ""}
            onChange={onChange}
          />
        ) : (
          <>
            <SuggestBox
              id={id}
              label={name}
              describedBy={hint}
              value={value}
              placeholder={DATES.test(name) ? "2025-12-31" : byDefault}
              onChange={onChange}
              suggest={suggest}
            />
            <button
              type="button"
              aria-label={say.builder.useSelectionFor(name)}
              title={say.builder.useSelection}
              onClick={onUseSelection}
            >
              <svg viewBox="0 0 16 16" aria-hidden="true">
                <path d="M2 2h12v12H2zM2 6h12M6 2v12" />
              </svg>
            </button>
          </>
        )}
      </div>
      <p id={hint} class="hint">
        {words?.find(({ stringValue }) => stringValue === value)?.tooltip ?? description}
      </p>
    </div>
  );
}

/** The words to choose from, null where an argument takes others too or has too many to scroll through. */
const listOf = ({ dimensionality }: DescribedParameter, words: readonly Word[] | undefined) =>
  words !== undefined && words.length <= SHORT_LIST && dimensionality !== "matrix" ? words : null;

interface WordListProps {
  readonly id: string;
  readonly describedBy: string;
  readonly value: string;
  readonly words: readonly Word[];
  /** What stands first, for no word at all. */
  readonly none: string;
  readonly onChange: (value: string) => void;
}

function WordList({ id, describedBy, value, words, none, onChange }: WordListProps) {
  return (
    <select
      id={id}
      aria-describedby={describedBy}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    >
      <option value="">{none}</option>
      {words.map(({ stringValue, tooltip }) => (
        <option key={stringValue} value={stringValue} title={tooltip}>
          {stringValue}
        </option>
      ))}
    </select>
  );
}

const matching = (words: readonly Word[], text: string): Suggestion[] => {
  const wanted = text.trim().toLowerCase();
  return words
    .filter(({ stringValue, tooltip }) => `${stringValue} ${tooltip}`.toLowerCase().includes(wanted))
    .map(({ stringValue, tooltip }) => ({ value: stringValue, hint: tooltip }));
};

function tickers(listings: readonly Listing[], text: string): Suggestion[] {
  const names = new Map(listings.map(({ ticker, name }) => [ticker, name]));
  if (text.trim() === "")
    return recentTickers().map((ticker) => ({ value: ticker, hint: names.get(ticker) ?? "" }));
  return searchListings(listings, text, SHOWN).map(({ ticker, name }) => ({ value: ticker, hint: name }));
}
