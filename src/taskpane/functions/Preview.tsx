import { useEffect, useState } from "preact/hooks";
import { usePane } from "../paneContext.ts";
import { Problems } from "../Problems.tsx";
import { sayProblem } from "../sayProblem.ts";
import type { DescribedFunction } from "./describedFunction.ts";
import { evaluate, type Evaluation } from "./evaluate.ts";
import { shownResult } from "./shownResult.ts";

const SHOWN_ROWS = 6;
const SHOWN_COLUMNS = 4;
/** A pause in typing after which the result is worked out anew. */
const PAUSE_MS = 250;

type Shown = Evaluation | { readonly state: "busy" } | { readonly state: "failed"; readonly problem: string };

interface PreviewProps {
  readonly described: DescribedFunction;
  readonly typed: readonly string[];
}

/** The result of the call as it stands, before it is in any cell. */
export function Preview({ described, typed }: PreviewProps) {
  const { say, language } = usePane();
  const [shown, setShown] = useState<Shown>({ state: "busy" });
  const lacking = described.parameters.find(({ optional }, i) => !optional && !typed[i]?.trim());

  useEffect(() => {
    if (lacking) return;
    let isCurrent = true;
    setShown({ state: "busy" });
    const pause = setTimeout(() => {
      evaluate(described, typed).then(
        (evaluation) => isCurrent && setShown(evaluation),
        (error: unknown) => isCurrent && setShown({ state: "failed", problem: sayProblem(error, language) }),
      );
    }, PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(pause);
    };
  }, [described, typed, lacking, language]);

  if (lacking) return <p class="hint">{say.builder.missing(lacking.name)}</p>;
  if (shown.state === "busy")
    return (
      <p class="hint" aria-busy="true">
        {say.builder.evaluating}
      </p>
    );
  if (shown.state === "failed") return <Problems sentences={[shown.problem]} />;
  if (shown.state === "unknown") return <p class="hint">{say.builder.onlyInCell}</p>;
  if (shown.state === "error")
    return <Problems title={shown.code} sentences={[shown.message].filter(Boolean)} />;
  return <Rows rows={shown.rows} />;
}

function Rows({ rows }: { readonly rows: readonly (readonly unknown[])[] }) {
  const { say, count, language } = usePane();
  const columns = rows[0]?.length ?? 0;
  if (rows.length === 1 && columns === 1)
    return <output class="figure">{shownResult(rows[0]![0], language)}</output>;
  return (
    <>
      <div class="scroll" tabIndex={0} role="region" aria-label={say.builder.result}>
        <table class="result">
          <tbody>
            {rows.slice(0, SHOWN_ROWS).map((row, i) => (
              <tr key={i}>
                {row.slice(0, SHOWN_COLUMNS).map((value, j) => (
                  <td key={j}>{shownResult(value, language)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="hint">{say.builder.size(count(rows.length), count(columns))}</p>
    </>
  );
}
