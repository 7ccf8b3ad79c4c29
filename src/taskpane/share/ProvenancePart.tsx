import { shareTexts } from "../../i18n/shareTexts.ts";
import type { Store } from "../../data/store/store.ts";
import { sheetTexts } from "../../i18n/sheetTexts.ts";
import type { CellProvenance } from "../../sheets/sharing/provenance/selectedCell.ts";
import type { Written } from "../../sheets/writing/writeSheet.ts";
import { goToSheet } from "../goToSheet.ts";
import { usePane } from "../paneContext.ts";
import { CellFigures } from "./CellFigures.tsx";
import { TaskOutcome } from "./TaskOutcome.tsx";
import { useTask } from "./useTask.ts";

type Shown =
  | { readonly kind: "sheet"; readonly sentence: string; readonly worksheet: Written["worksheet"] }
  | { readonly kind: "cell"; readonly cell: CellProvenance };

/** Where figures come from: of the selected cell in the pane, of all in a sheet. */
export function ProvenancePart({ store }: { readonly store: Store }) {
  const { say, language, count } = usePane();
  const { provenance: text } = shareTexts[language];
  const sentence = (shown: Shown) => (shown.kind === "sheet" ? shown.sentence : text.of(shown.cell.name));
  const { task, run } = useTask(sentence);
  const load = () =>
    import(/* webpackChunkName: "share" */ "../../sheets/sharing/provenance/writeProvenance.ts");

  const ofCell = async (): Promise<Shown> => {
    const { selectedCell } = await import(
      /* webpackChunkName: "share" */ "../../sheets/sharing/provenance/selectedCell.ts"
    );
    return { kind: "cell", cell: await selectedCell(store) };
  };
  const ofAll = async (): Promise<Shown> => {
    const { total, worksheet } = await (await load()).writeProvenance(store, language);
    return { kind: "sheet", sentence: text.written(count(total), worksheet.name), worksheet };
  };
  const toSheet = async (shown: Shown & { readonly kind: "sheet" }): Promise<Shown> => {
    await goToSheet(shown.worksheet);
    return shown;
  };
  const rowsOf = async (subject: string, shown: Shown): Promise<Shown> => {
    await (await load()).showRowsOf(subject, store, language);
    return shown;
  };

  const isBusy = task.state === "running";
  return (
    <section>
      <h2>{text.heading}</h2>
      <p>{text.explain}</p>
      <button type="button" class="wide" aria-disabled={isBusy} onClick={() => void run(ofCell)}>
        {text.cell}
      </button>
      <button type="button" class="wide" aria-disabled={isBusy} onClick={() => void run(ofAll)}>
        {text.sheet}
      </button>
      <TaskOutcome task={task}>
        {(shown) =>
          shown.kind === "sheet" ? (
            <button
              type="button"
              class="link"
              title={say.goTo(shown.worksheet.name)}
              onClick={() => void run(() => toSheet(shown))}
            >
              {shown.sentence}
            </button>
          ) : (
            <CellFigures
              cell={shown.cell}
              texts={sheetTexts[language]}
              onRows={(subject) => void run(() => rowsOf(subject, shown))}
            />
          )
        }
      </TaskOutcome>
    </section>
  );
}
