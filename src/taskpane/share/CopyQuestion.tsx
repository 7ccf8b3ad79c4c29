import { useEffect, useRef } from "preact/hooks";
import type { CopyTexts } from "../../i18n/types/copyTexts.ts";
import type { BookCopy } from "../../sheets/sharing/copy/bookCopy.ts";
import { usePane } from "../paneContext.ts";

interface Props {
  readonly copy: BookCopy;
  readonly text: CopyTexts;
  readonly onOpen: () => void;
  readonly onCancel: () => void;
}

/** Says what a values-only copy will be, with counts, and asks whether to open it. */
export function CopyQuestion({ copy, text, onOpen, onCancel }: Props) {
  const { count } = usePane();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const { formulas, sheets, withoutValue, remaining } = copy;
  const places = remaining.map(({ sheet, cells }) => `${sheet}!${cells}`).join(", ");
  return (
    <div role="group" aria-label={text.confirm} class="question">
      <strong>{text.confirm}</strong>
      <ul>
        <li>{text.willFreeze(count(formulas), sheets.join(", "))}</li>
        <li>{text.willKeep}</li>
        <li>{text.willRemove}</li>
        {withoutValue > 0 && <li>{text.withoutValue(count(withoutValue))}</li>}
        {remaining.length > 0 && <li>{text.remaining(places)}</li>}
        <li>{text.original}</li>
      </ul>
      <button type="button" class="primary wide" id="open-copy" ref={first} onClick={onOpen}>
        {text.open}
      </button>
      <p>
        <button type="button" class="link" onClick={onCancel}>
          {text.cancel}
        </button>
      </p>
    </div>
  );
}
