import { useEffect, useState } from "preact/hooks";
import type { CopyTexts } from "../../i18n/types/copyTexts.ts";
import { autoOpens, decideAutoOpen, setAutoOpen } from "../../sheets/sharing/autoOpen.ts";
import { usePane } from "../paneContext.ts";
import { Problems } from "../Problems.tsx";
import { sayProblem } from "../sayProblem.ts";

/** Whether the pane opens together with this workbook: by itself where our formulas are, else as a person says. */
export function AutoOpenChoice({ text }: { readonly text: CopyTexts }) {
  const { language } = usePane();
  const [opens, setOpens] = useState(autoOpens() === true);
  const [problem, setProblem] = useState<string | null>(null);
  const failed = (error: unknown) => setProblem(sayProblem(error, language));

  useEffect(() => {
    decideAutoOpen().then(setOpens, failed);
  }, []);

  const change = (wanted: boolean) => {
    setAutoOpen(wanted).then(() => setOpens(wanted), failed);
  };
  return (
    <>
      <label class="choice">
        <input
          type="checkbox"
          id="auto-open"
          checked={opens}
          onChange={({ currentTarget }) => change(currentTarget.checked)}
        />
        <span>
          {text.autoOpen}
          <small>{text.autoOpenHint}</small>
        </span>
      </label>
      {problem !== null && <Problems sentences={[problem]} />}
    </>
  );
}
