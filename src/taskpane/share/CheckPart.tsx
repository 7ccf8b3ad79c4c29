import { shareTexts } from "../../i18n/shareTexts.ts";
import type { Store } from "../../data/store/store.ts";
import type { Finding, Fix } from "../../sheets/sharing/check/finding.ts";
import { usePane } from "../paneContext.ts";
import { FindingList } from "./FindingList.tsx";
import { TaskOutcome } from "./TaskOutcome.tsx";
import { useTask } from "./useTask.ts";

/** Looks through the workbook before it is shared; each finding has buttons that do something about it. */
export function CheckPart({ store }: { readonly store: Store }) {
  const { language, count } = usePane();
  const { check: text } = shareTexts[language];
  const heading = (findings: readonly Finding[]) =>
    findings.length === 0 ? text.nothing : text.found(count(findings.length));
  const { task, run } = useTask(heading);

  const check = async () => {
    const { checkWorkbook } = await import(
      /* webpackChunkName: "share" */ "../../sheets/sharing/check/checkWorkbook.ts"
    );
    return checkWorkbook(store, new Date().toISOString().slice(0, 10));
  };
  const fix = async (finding: Finding, how: Exclude<Fix, "goTo">) => {
    const { applyFix } = await import(/* webpackChunkName: "share" */ "./applyFix.ts");
    await applyFix(finding, how, store);
    return check();
  };
  const goTo = async (finding: Finding, findings: readonly Finding[]) => {
    const { goToCell } = await import(
      /* webpackChunkName: "share" */ "../../sheets/sharing/check/fixFinding.ts"
    );
    await goToCell(finding.places[0]!);
    return findings;
  };

  return (
    <section>
      <h2>{text.heading}</h2>
      <p>{text.explain}</p>
      <button
        type="button"
        class="wide"
        aria-disabled={task.state === "running"}
        onClick={() => void run(check)}
      >
        {text.check}
      </button>
      <TaskOutcome task={task} isGood={(findings) => findings.length === 0}>
        {(findings) => (
          <>
            <p>{heading(findings)}</p>
            <FindingList
              findings={findings}
              onFix={(finding, how) =>
                void run(() => (how === "goTo" ? goTo(finding, findings) : fix(finding, how)))
              }
            />
          </>
        )}
      </TaskOutcome>
    </section>
  );
}
