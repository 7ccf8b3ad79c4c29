import { useEffect, useState } from "preact/hooks";
import type { CopyTexts } from "../../i18n/types/copyTexts.ts";
import type { Restored, RestorePlan } from "../../sheets/sharing/copy/restoreFormulas.ts";
import { usePane } from "../paneContext.ts";
import { Problems } from "../Problems.tsx";
import { sayProblem } from "../sayProblem.ts";
import { TaskOutcome } from "./TaskOutcome.tsx";
import { useTask } from "./useTask.ts";

/** How many changed cells are named. */
const NAMED = 8;

const load = () => import(/* webpackChunkName: "copy" */ "../../sheets/sharing/copy/restoreFormulas.ts");

/** In a values copy: how many formulas can be restored, what speaks against it, and the button. Elsewhere nothing. */
export function RestorePart({ text }: { readonly text: CopyTexts }) {
  const { language, count } = usePane();
  const [plan, setPlan] = useState<RestorePlan | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { task, run } = useTask((restored: Restored) => said(restored, text, count));

  useEffect(() => {
    load()
      .then(({ planRestore }) => planRestore())
      .then(setPlan, (error: unknown) => setProblem(sayProblem(error, language)));
  }, [language]);

  const restore = (overwriting: boolean) =>
    run(async () => {
      const restored = await (await load()).restoreFormulas(overwriting);
      setPlan(null);
      return restored;
    });

  if (problem !== null) return <Problems sentences={[problem]} />;
  if (plan === null && task.state === "idle") return null;
  const isBusy = task.state === "running";
  return (
    <section>
      <h2>{text.restoreHeading}</h2>
      {plan && <Plan plan={plan} text={text} />}
      {plan && (
        <button
          type="button"
          class="primary wide"
          id="restore"
          aria-disabled={isBusy}
          onClick={() => void restore(false)}
        >
          {plan.changed.length === 0 ? text.restore : text.restoreUnchanged}
        </button>
      )}
      {plan && plan.changed.length > 0 && (
        <p>
          <button type="button" class="link" aria-disabled={isBusy} onClick={() => void restore(true)}>
            {text.restoreAll}
          </button>
        </p>
      )}
      <TaskOutcome task={task}>{(restored) => <p>{said(restored, text, count)}</p>}</TaskOutcome>
    </section>
  );
}

function Plan({ plan, text }: { readonly plan: RestorePlan; readonly text: CopyTexts }) {
  const { count } = usePane();
  const { unchanged, changed, missing, locked, names } = plan;
  const cells = changed.slice(0, NAMED).join(", ") + (changed.length > NAMED ? ", …" : "");
  return (
    <>
      <p>{text.restoreExplain(count(unchanged + changed.length + names))}</p>
      {changed.length > 0 && <p>{text.changed(count(changed.length), cells)}</p>}
      {missing.length > 0 && <p>{text.missing(missing.join(", "))}</p>}
      {locked.length > 0 && <p>{text.locked(locked.join(", "))}</p>}
    </>
  );
}

function said(
  { formulas, names, left }: Restored,
  text: CopyTexts,
  count: (value: number) => string,
): string {
  const done = text.restored(count(formulas + names));
  return left === 0 ? done : `${done} ${text.left(count(left))}`;
}
