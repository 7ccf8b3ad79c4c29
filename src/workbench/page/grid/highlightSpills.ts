import type { ICellData, Nullable, Univer } from "@univerjs/core";
import { ConditionalFormattingViewModel } from "@univerjs/sheets-conditional-formatting";
import type { Book } from "../../book/book.ts";
import { engineOver } from "../../book/engine.ts";
import { spilledCell, spillsOf } from "../../book/spills.ts";
import { intersect } from "../../office/cells/a1.ts";

/** Where one conditional format gets the values of cells. */
interface Reading {
  readonly _context: { getCellValue: (row: number, column: number) => Nullable<ICellData> };
}

/** Univer's conditional formats at work; not public, and there in the pinned release. */
interface Formats {
  /** Works a format out anew. */
  _markRuleDirtyAtOnce(unit: string, sheet: string, id: string): void;
  /** Makes what works one format out. */
  _createRuleCalculateUnitInstance(unit: string, sheet: string, rule: object): Reading | undefined;
}

/**
 * Without it a conditional format sees only what is typed into cells: what a formula spills over them is
 * neither coloured, nor looked at when it changes.
 */
export function highlightSpills(book: Book, univer: Univer): void {
  const engine = engineOver(univer);
  const formats = engine.injector.get(ConditionalFormattingViewModel) as unknown as Formats;
  const create = formats._createRuleCalculateUnitInstance.bind(formats);
  formats._createRuleCalculateUnitInstance = (unit, sheet, rule) => {
    const made = create(unit, sheet, rule);
    if (!made) return made;
    const { _context: context } = made;
    const typed = context.getCellValue.bind(context);
    context.getCellValue = (row, column) => {
      const cell = typed(row, column);
      return (cell?.v ?? null) === null ? (spilledCell(engine, sheet, row, column) ?? cell) : cell;
    };
    return made;
  };

  /** Formats over spills, by sheet: one that no longer is has to be looked at once more. */
  let before = new Map<string, string>();
  book.onCalculated(() => {
    const now = new Map(book.sheets.flatMap(({ id }) => formatsOverSpills(id)));
    const unit = engine.workbook().getUnitId();
    for (const [id, sheet] of new Map([...before, ...now])) formats._markRuleDirtyAtOnce(unit, sheet, id);
    before = now;
  });

  function formatsOverSpills(sheet: string): [id: string, sheet: string][] {
    const all = book.conditionalFormats(sheet);
    if (all.length === 0) return [];
    const spills = spillsOf(engine, sheet);
    return all
      .filter(({ areas }) => areas.some((area) => spills.some((spill) => intersect(area, spill.area))))
      .map(({ id }) => [id, sheet]);
  }
}
