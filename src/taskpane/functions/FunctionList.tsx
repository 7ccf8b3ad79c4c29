import { useState } from "preact/hooks";
import { usePane } from "../paneContext.ts";
import type { DescribedFunction } from "./describedFunction.ts";
import type { Catalogue } from "./loadFunctions.ts";
import { searchFunctions } from "./searchFunctions.ts";

interface FunctionListProps {
  readonly catalogue: Catalogue;
  readonly onChoose: (described: DescribedFunction) => void;
}

/** All functions, or those that match what is typed; the arrow down leads from the box into the list. */
export function FunctionList({ catalogue, onChoose }: FunctionListProps) {
  const { say, count, announce } = usePane();
  const [text, setText] = useState("");
  const found = searchFunctions(catalogue.functions, catalogue.english, text);
  const search = (typed: string) => {
    setText(typed);
    announce(say.builder.found(count(searchFunctions(catalogue.functions, catalogue.english, typed).length)));
  };
  return (
    <>
      <label for="function-search">{say.builder.search}</label>
      <input
        id="function-search"
        type="text"
        autocomplete="off"
        spellcheck={false}
        aria-describedby="function-search-hint"
        value={text}
        onInput={({ currentTarget }) => search(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === "Enter" && found[0] && text.trim() !== "") onChoose(found[0]);
          if (event.key === "ArrowDown")
            move(event, document.querySelector<HTMLElement>("#functions button"));
        }}
      />
      <p id="function-search-hint" class="hint">
        {found.length === 0 ? say.builder.noneFound(text.trim()) : say.builder.searchHint}
      </p>
      <ul id="functions" class="functions" aria-label={say.builder.list}>
        {found.map((each) => (
          <li key={each.id}>
            <button type="button" onClick={() => onChoose(each)} onKeyDown={walk}>
              <b>{each.id}</b>
              <small>{each.description}</small>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Arrows go from function to function. */
function walk(event: KeyboardEvent) {
  const item = (event.currentTarget as HTMLElement).parentElement;
  if (event.key === "ArrowDown") move(event, item?.nextElementSibling?.querySelector<HTMLElement>("button"));
  if (event.key === "ArrowUp")
    move(
      event,
      item?.previousElementSibling?.querySelector<HTMLElement>("button") ??
        document.getElementById("function-search"),
    );
}

function move(event: Event, target: HTMLElement | null | undefined): void {
  if (!target) return;
  event.preventDefault();
  target.focus();
}
