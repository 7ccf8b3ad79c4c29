import { shareTexts } from "../../i18n/shareTexts.ts";
import { placeName } from "../../sheets/sharing/scan/scannedBook.ts";
import type { Repair, Unhealed } from "../../sheets/sharing/repair/repairWorkbook.ts";
import { usePane } from "../paneContext.ts";
import { Problems } from "../Problems.tsx";
import { TaskOutcome } from "./TaskOutcome.tsx";
import { useTask } from "./useTask.ts";

/** Heals formulas of ours that another desk has spoilt, and says which it could not, and why. */
export function RepairPart() {
  const { language, count } = usePane();
  const { repair: text } = shareTexts[language];
  const sentence = (repair: Repair) => {
    const healed = repair.healed.length + repair.names.healed.length;
    return healed + unhealedOf(repair) === 0 ? text.nothing : text.healed(count(healed));
  };
  const reason = (cell: Unhealed) =>
    cell.reason === "refused"
      ? text.reasons.refused(placeName(cell), cell.message)
      : text.reasons[cell.reason](placeName(cell));
  const reasons = ({ unhealed, names }: Repair) => [
    ...unhealed.map(reason),
    ...names.refused.map(({ name, message }) => text.reasons.refused(name, message)),
  ];
  const { task, run } = useTask(sentence);

  const repair = async () => {
    const { repairWorkbook } = await import(
      /* webpackChunkName: "share" */ "../../sheets/sharing/repair/repairWorkbook.ts"
    );
    return repairWorkbook();
  };

  return (
    <section>
      <h2>{text.heading}</h2>
      <p>{text.explain}</p>
      <button
        type="button"
        class="wide"
        aria-disabled={task.state === "running"}
        onClick={() => void run(repair)}
      >
        {text.repair}
      </button>
      <TaskOutcome task={task} isGood={(repair) => unhealedOf(repair) === 0}>
        {(result) => (
          <>
            <p>{sentence(result)}</p>
            {unhealedOf(result) > 0 && <Problems title={text.unhealed} sentences={reasons(result)} />}
          </>
        )}
      </TaskOutcome>
    </section>
  );
}

const unhealedOf = ({ unhealed, names }: Repair) => unhealed.length + names.refused.length;
