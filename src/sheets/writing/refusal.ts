import { WorkbookError, type SmallcapError } from "../../errors.ts";

/** What we say of a refusal of Excel's, by its code. */
const refusals: Readonly<Record<string, () => WorkbookError>> = {
  AccessDenied: () => new WorkbookError("accessDenied", {}),
  InvalidOperationInCellEditMode: () => new WorkbookError("cellInEdit", {}),
  InsertDeleteConflict: () => new WorkbookError("tableInTheWay", {}),
  InvalidSelection: () => new WorkbookError("notOneArea", {}),
  ApiNotFound: () => new WorkbookError("needsNewerExcel", { what: "SmallCap" }),
};

/** The problem that a refusal of Excel's stands for, with a sentence that says what to do; null for one without. */
export const refusal = ({ code }: OfficeExtension.Error): SmallcapError | null => refusals[code]?.() ?? null;
