import { useState } from "preact/hooks";
import { address } from "../../sheets/address.ts";
import { usePane } from "../paneContext.ts";
import { Problems } from "../Problems.tsx";
import { sayProblem } from "../sayProblem.ts";
import { formatTime } from "../settings/formatTime.ts";
import { shownResult } from "../functions/shownResult.ts";
import { MAX_LINES, type LogLine } from "./refreshLog.ts";

const SHOWN = 20;

/** What changed in the refreshes so far, newest first; all of it can be put on a sheet. */
export function RefreshLog({ log }: { readonly log: readonly LogLine[] }) {
  const { say, language, count, announce } = usePane();
  const [problem, setProblem] = useState<string | null>(null);
  const { logColumns } = say.refresh;

  async function exportLog() {
    const [{ writeSheet }, { refreshLogSheet }] = await Promise.all([
      import(/* webpackChunkName: "fill" */ "../../sheets/writing/writeSheet.ts"),
      import(/* webpackChunkName: "refresh" */ "../../sheets/refresh/refreshLogSheet.ts"),
    ]);
    const lines = log.map((line) => ({ ...line, time: formatTime(line.at, language) }));
    const { worksheet } = await writeSheet(refreshLogSheet(lines, say.refresh), { language });
    announce(say.written(count(log.length), worksheet.name));
  }

  return (
    <section>
      <h2>{say.refresh.logHeading}</h2>
      {log.length === 0 ? (
        <p class="hint">{say.refresh.logEmpty}</p>
      ) : (
        <>
          <div class="scroll" tabIndex={0} role="region" aria-label={say.refresh.logHeading}>
            <table class="result">
              <thead>
                <tr>
                  <th scope="col">{logColumns.cell}</th>
                  <th scope="col">{logColumns.before}</th>
                  <th scope="col">{logColumns.after}</th>
                  <th scope="col">{logColumns.time}</th>
                </tr>
              </thead>
              <tbody>
                {log.slice(0, SHOWN).map(({ sheet, row, column, before, after, at }, i) => (
                  <tr key={i}>
                    <th scope="row">{`${sheet.name}!${address(row, column)}`}</th>
                    <td>{shownResult(before, language)}</td>
                    <td>{shownResult(after, language)}</td>
                    <td>{formatTime(at, language)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {log.length === MAX_LINES && <p class="hint">{say.refresh.logCapped(count(MAX_LINES))}</p>}
          <button
            type="button"
            onClick={() =>
              void exportLog().then(
                () => setProblem(null),
                (error: unknown) => setProblem(sayProblem(error, language)),
              )
            }
          >
            {say.refresh.exportLog}
          </button>
        </>
      )}
      {problem && <Problems sentences={[problem]} />}
    </section>
  );
}
