import type { Area, ConditionalFormatData, NoteData } from "../bookData.ts";
import type { Shift } from "../shift/cellShift.ts";
import type { SheetObjects } from "../objects.ts";
import { noteKey } from "../sheets/sheetObjects.ts";
import { shiftedArea } from "../shift/shiftedArea.ts";

/** Moves conditional formats and notes along with their cells; those whose cells are gone go too. */
export function shiftKept({ conditionalFormats, notes }: SheetObjects, cells: Area, shift: Shift): void {
  for (const format of [...conditionalFormats.values()]) {
    const moved = shiftedFormat(format, cells, shift);
    if (moved.areas.length > 0) conditionalFormats.set(format.id, moved);
    else conditionalFormats.delete(format.id);
  }
  const moved = [...notes.values()].flatMap((note) => shiftedNote(note, cells, shift));
  notes.clear();
  for (const note of moved) notes.set(noteKey(note.row, note.column), note);
}

const shiftedFormat = (format: ConditionalFormatData, cells: Area, shift: Shift): ConditionalFormatData => ({
  ...format,
  areas: format.areas.flatMap((area) => shiftedArea(area, cells, shift) ?? []),
});

function shiftedNote(note: NoteData, cells: Area, shift: Shift): NoteData[] {
  const area = shiftedArea({ row: note.row, column: note.column, rows: 1, columns: 1 }, cells, shift);
  return area ? [{ ...note, row: area.row, column: area.column }] : [];
}
