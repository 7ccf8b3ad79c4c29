import { useState } from "preact/hooks";
import type { Written } from "../../sheets/writing/writeSheet.ts";
import { goToSheet } from "../goToSheet.ts";
import { usePane } from "../paneContext.ts";
import { Problems } from "../Problems.tsx";
import { sayProblem } from "../sayProblem.ts";
import { sayWritten } from "./sayWritten.ts";

/** The sheets written so far, each a way to it. */
export function Results({ written }: { readonly written: readonly Written[] }) {
  const { say, count, language } = usePane();
  const [problem, setProblem] = useState<string | null>(null);
  if (written.length === 0) return null;
  const go = (worksheet: Written["worksheet"]) =>
    goToSheet(worksheet).then(
      () => setProblem(null),
      (error: unknown) => setProblem(sayProblem(error, language)),
    );
  return (
    <div class="message done">
      <strong>{say.results}</strong>
      <ul>
        {written.map((each) => (
          <li key={each.worksheet.id}>
            <button
              type="button"
              class="link"
              title={say.goTo(each.worksheet.name)}
              onClick={() => void go(each.worksheet)}
            >
              {sayWritten(each, { say, count })}
            </button>
          </li>
        ))}
      </ul>
      {problem && <Problems sentences={[problem]} />}
    </div>
  );
}
