import { SetArrayFormulaDataMutation } from "@univerjs/engine-formula";
import type { BookData } from "../bookData.ts";
import type { Engine } from "../engine.ts";
import { univerSpills } from "./loadBook.ts";

/** What formulas of a workbook had spilled when it was saved, where Univer keeps it. */
export function putSpills(engine: Engine, { sheets }: BookData): void {
  const unit = engine.workbook().getUnitId();
  const spills = sheets.map((sheet) => [sheet.id, univerSpills(sheet)] as const);
  engine.run(
    SetArrayFormulaDataMutation.id,
    {
      arrayFormulaRange: { [unit]: Object.fromEntries(spills.map(([id, { ranges }]) => [id, ranges])) },
      arrayFormulaCellData: { [unit]: Object.fromEntries(spills.map(([id, { cells }]) => [id, cells])) },
    },
    { onlyLocal: true },
  );
}
