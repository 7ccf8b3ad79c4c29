import { PathType, RequestFlag, type RequestBody, type ResponseBody } from "./messages.ts";

/** What a request does while a cell is being edited. */
type Admission = "now" | "later" | "refused";

export interface CellEdit {
  /** A cell's editor opens or closes; when it closes, what has waited is asked again, in its order. */
  readonly set: (isEditing: boolean) => void;
  /** @param again - asks once more, after the edit, where the answer is "later" */
  admit(flags: number, request: RequestBody, again: () => void): Admission;
  /** The page is gone, and what waited with it. */
  restart(): void;
}

/**
 * Excel leaves the workbook alone while somebody types into a cell. Of what an add-in asks of it meanwhile,
 * that of `Excel.run({ delayForCellEdit: true })` waits until the cell is left; all else fails at once. What
 * is asked of the add-in's own runtime (its pane, its functions' results) goes through.
 */
export function createCellEdit(): CellEdit {
  let editing = false;
  let waiting: (() => void)[] = [];
  return {
    set(isEditing) {
      editing = isEditing;
      if (editing) return;
      const due = waiting;
      waiting = [];
      for (const again of due) again();
    },
    admit(flags, request, again) {
      if (!editing || !isOfWorkbook(flags, request)) return "now";
      if (!(flags & RequestFlag.delayForCellEdit)) return "refused";
      waiting.push(again);
      return "later";
    },
    restart() {
      waiting = [];
    },
  };
}

const isOfWorkbook = (flags: number, { ObjectPaths }: RequestBody): boolean =>
  !(flags & RequestFlag.customFunctions) &&
  Object.values(ObjectPaths).some(({ ObjectPathType }) => ObjectPathType === PathType.GlobalObject);

export const refusedInCellEdit: ResponseBody = {
  Error: {
    Code: "InvalidOperationInCellEditMode",
    Message:
      "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
  },
};
