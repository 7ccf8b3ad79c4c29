import { useState } from "preact/hooks";
import { usePane } from "./paneContext.ts";

/** Something to choose: what goes into the field, and what it means. */
export interface Suggestion {
  readonly value: string;
  readonly hint: string;
}

interface SuggestBoxProps {
  readonly id: string;
  readonly value: string;
  readonly label: string;
  readonly describedBy: string;
  readonly placeholder?: string;
  readonly onChange: (value: string) => void;
  readonly suggest: (text: string) => readonly Suggestion[];
}

/**
 * A field that takes any text and suggests some, after the ARIA combobox pattern: arrows walk the list,
 * Enter takes what is marked, Escape closes it.
 */
export function SuggestBox({
  id,
  value,
  label,
  describedBy,
  placeholder,
  onChange,
  suggest,
}: SuggestBoxProps) {
  const { say } = usePane();
  const [isOpen, setOpen] = useState(false);
  const [marked, setMarked] = useState(-1);
  const found = isOpen ? suggest(value) : [];
  const isShown = found.length > 0;

  const take = (suggestion: Suggestion | undefined) => {
    if (suggestion) onChange(suggestion.value);
    setOpen(false);
    setMarked(-1);
  };
  const walk = (step: 1 | -1) => {
    const list = isOpen ? found : suggest(value);
    setOpen(true);
    if (list.length > 0)
      setMarked((at) => (at + step + list.length + (at < 0 && step < 0 ? 1 : 0)) % list.length);
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => walk(1),
    ArrowUp: () => walk(-1),
    Enter: () => take(found[marked]),
    Escape: () => setOpen(false),
  };

  return (
    <div class="suggest">
      <input
        id={id}
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        aria-autocomplete="list"
        aria-expanded={isShown}
        aria-controls={`${id}-list`}
        aria-describedby={describedBy}
        {...(placeholder !== undefined && { placeholder })}
        {...(isShown && marked >= 0 && { "aria-activedescendant": `${id}-${String(marked)}` })}
        value={value}
        onInput={({ currentTarget }) => {
          onChange(currentTarget.value);
          setMarked(-1);
          setOpen(true);
        }}
        onClick={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={(event) => {
          const act = keys[event.key];
          if (event.isComposing || !act || (event.key === "Escape" && !isOpen)) return;
          event.preventDefault();
          act();
        }}
      />
      <ul id={`${id}-list`} role="listbox" aria-label={`${label}: ${say.builder.matches}`} hidden={!isShown}>
        {found.map((suggestion, i) => (
          <li
            key={suggestion.value}
            id={`${id}-${String(i)}`}
            role="option"
            aria-selected={i === marked}
            onPointerDown={(event) => {
              event.preventDefault(); // keeps the focus in the field
              take(suggestion);
            }}
          >
            <b>{suggestion.value}</b> {suggestion.hint}
          </li>
        ))}
      </ul>
    </div>
  );
}
