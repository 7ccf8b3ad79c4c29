import { useEffect, useRef } from "preact/hooks";
import type { Refused, WhenRefused } from "../../sheets/writing/writeBlocks.ts";
import { usePane } from "../paneContext.ts";

interface RefusedQuestionProps {
  readonly refused: Refused;
  readonly onAnswer: (way: WhenRefused) => void;
}

/** What Excel refused and how much is written, and how to go on: the filling waits for the answer. */
export function RefusedQuestion({ refused, onAnswer }: RefusedQuestionProps) {
  const { say, count } = usePane();
  const { refusal } = say;
  const { sheet, rows, written, total, reason, canRollBack } = refused;
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), [refused]);
  return (
    <div role="alertdialog" aria-labelledby="refused" aria-describedby="refused-why" class="message problem">
      <strong id="refused">{refusal.heading(sheet)}</strong>
      <div id="refused-why">
        <p>{refusal.soFar({ written: count(written), total: count(total), rows, reason })}</p>
        {!canRollBack && <p>{refusal.cannotRollBack}</p>}
      </div>
      <div class="buttons">
        <button type="button" ref={first} onClick={() => onAnswer("continue")}>
          {refusal.goOn}
        </button>
        {canRollBack && (
          <button type="button" onClick={() => onAnswer("rollBack")}>
            {refusal.rollBack}
          </button>
        )}
        <button type="button" onClick={() => onAnswer("stop")}>
          {refusal.stop}
        </button>
      </div>
    </div>
  );
}
