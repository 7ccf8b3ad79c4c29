import { useState } from "preact/hooks";
import { texts } from "../../i18n/texts.ts";
import type { ValuesCopy } from "../../sheets/copyValues.ts";
import { goToSheet } from "../goToSheet.ts";
import { usePane } from "../paneContext.ts";
import { Problems } from "../Problems.tsx";
import { sayProblem } from "../sayProblem.ts";

type Copying =
  | { readonly state: "idle" | "running" }
  | { readonly state: "over"; readonly copy: ValuesCopy }
  | { readonly state: "failed"; readonly problem: string };

/** How to hand a workbook to colleagues: says what happens without the add-in, and makes a values-only copy. */
export function ShareView() {
  const { say, language, count, announce } = usePane();
  const [copying, setCopying] = useState<Copying>({ state: "idle" });

  async function start() {
    setCopying({ state: "running" });
    try {
      const { copyValues } = await import(/* webpackChunkName: "share" */ "../../sheets/copyValues.ts");
      const copy = await copyValues(texts[language].sheets);
      setCopying({ state: "over", copy });
      announce(sentence(copy));
    } catch (error) {
      setCopying({ state: "failed", problem: sayProblem(error, language) });
    }
  }
  const sentence = ({ worksheet, formulas, original }: ValuesCopy) =>
    worksheet ? say.share.copied(count(formulas), worksheet.name) : say.share.nothing(original);

  const go = (worksheet: Sheet) =>
    goToSheet(worksheet).catch((error: unknown) =>
      setCopying({ state: "failed", problem: sayProblem(error, language) }),
    );

  return (
    <section>
      <h2>{say.share.heading}</h2>
      <p>{say.share.explain}</p>
      <button
        type="button"
        class="primary wide"
        disabled={copying.state === "running"}
        onClick={() => void start()}
      >
        {say.share.copy}
      </button>
      {copying.state === "over" && <Copied copy={copying.copy} sentence={sentence(copying.copy)} onGo={go} />}
      {copying.state === "failed" && <Problems sentences={[copying.problem]} />}
    </section>
  );
}

type Sheet = NonNullable<ValuesCopy["worksheet"]>;

interface CopiedProps {
  readonly copy: ValuesCopy;
  readonly sentence: string;
  readonly onGo: (worksheet: Sheet) => Promise<void>;
}

/** What was copied, and the way to it. */
function Copied({ copy: { worksheet }, sentence, onGo }: CopiedProps) {
  const { say } = usePane();
  return (
    <div class="message done">
      <p>
        {sentence} {say.share.original}
      </p>
      {worksheet && (
        <button type="button" class="link" onClick={() => void onGo(worksheet)}>
          {say.goTo(worksheet.name)}
        </button>
      )}
    </div>
  );
}
