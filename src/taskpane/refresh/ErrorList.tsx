import { useCallback, useEffect, useState } from "preact/hooks";
import { address } from "../../sheets/address.ts";
import { ownCells, type OwnCell } from "../../sheets/refresh/ownCells.ts";
import { goToCell } from "../goToCell.ts";
import { usePane } from "../paneContext.ts";
import { Problems } from "../Problems.tsx";
import { sayProblem } from "../sayProblem.ts";
import { reasonOf } from "./reasonOf.ts";

/** Cells whose reason is asked for and that are shown. */
const SHOWN = 50;

interface ErrorListProps {
  /** null before anybody has looked. */
  readonly errors: readonly OwnCell[] | null;
  readonly onFound: (errors: readonly OwnCell[]) => void;
  readonly isLocked: boolean;
}

/** Our cells in error, each with the reason and a way to it. */
export function ErrorList({ errors, onFound, isLocked }: ErrorListProps) {
  const { say, language, count } = usePane();
  const [problem, setProblem] = useState<string | null>(null);
  const found = errors ?? [];
  const fail = useCallback((error: unknown) => setProblem(sayProblem(error, language)), [language]);

  const find = () => {
    if (isLocked) return;
    setProblem(null);
    Excel.run((context) => ownCells(context, "errors")).then(onFound, fail);
  };
  return (
    <section class="errors">
      <div class="row">
        {found.length > 0 && <h2>{say.refresh.errorsHeading(count(found.length))}</h2>}
        <button type="button" class="link" aria-disabled={isLocked} onClick={find}>
          {say.refresh.findErrors}
        </button>
      </div>
      {errors?.length === 0 && <p class="hint">{say.refresh.noErrors}</p>}
      {found.length > 0 && <ErrorCells cells={found} onFailure={fail} />}
      {problem && <Problems sentences={[problem]} />}
    </section>
  );
}

interface ErrorCellsProps {
  readonly cells: readonly OwnCell[];
  readonly onFailure: (error: unknown) => void;
}

function ErrorCells({ cells, onFailure }: ErrorCellsProps) {
  const { say, count } = usePane();
  const reasons = useReasons(cells, onFailure);
  return (
    <>
      <ul class="cells">
        {cells.slice(0, SHOWN).map((cell) => {
          const name = `${cell.sheet.name}!${address(cell.row, cell.column)}`;
          return (
            <li key={name}>
              <button
                type="button"
                class="link"
                title={say.refresh.goTo(name)}
                onClick={() => void goToCell(cell.sheet, cell).catch(onFailure)}
              >
                {name}
              </button>{" "}
              <code>{String(cell.value)}</code>
              <small>{reasons.get(cell) ?? say.refresh.unexplained}</small>
            </li>
          );
        })}
      </ul>
      {cells.length > SHOWN && <p class="hint">{say.refresh.moreErrors(count(cells.length - SHOWN))}</p>}
    </>
  );
}

/** The reasons of the cells shown, one after another as they are found out. */
function useReasons(cells: readonly OwnCell[], onFailure: (error: unknown) => void) {
  const [reasons, setReasons] = useState<ReadonlyMap<OwnCell, string>>(new Map());
  useEffect(() => {
    const left = new AbortController();
    setReasons(new Map());
    void (async () => {
      for (const cell of cells.slice(0, SHOWN)) {
        const reason = await reasonOf(cell);
        if (left.signal.aborted) return;
        if (reason !== null) setReasons((known) => new Map(known).set(cell, reason));
      }
    })().catch(onFailure);
    return () => left.abort();
  }, [cells, onFailure]);
  return reasons;
}
