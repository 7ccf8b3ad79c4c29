import type { Book, BookChange } from "../book/book.ts";
import type { Area } from "../book/bookData.ts";
import { formatA1, intersect, sheetAddress } from "./cells/a1.ts";
import {
  documentSelectionChanged,
  tablesEvents,
  WORKBOOK,
  worksheetsEvents as Event,
  type EventHub,
} from "./eventHub.ts";

/**
 * Tells the page what happens in the book, as Excel does: changes made by hand or by the add-in, not those a
 * calculation brings.
 *
 * @param enabled - false while the add-in has switched events off
 * @returns how to stop
 */
export function tellBookEvents(book: Book, events: EventHub, enabled: () => boolean): () => void {
  let active = book.activeSheet;
  const both = (type: number, sheet: string, message: object) => {
    events.fire(type, sheet, message);
    events.fire(type, WORKBOOK, message);
  };
  const nameOf = (id: string) => book.sheets.find((sheet) => sheet.id === id)?.name;

  function cellsChanged(sheet: string, area: Area, { origin, kind }: BookChange): void {
    const name = nameOf(sheet);
    if (name === undefined) return;
    const message = {
      worksheetId: sheet,
      address: formatA1(area),
      referenceId: sheetAddress(name, area),
      source: "Local",
      ...(origin === "add-in" && { triggerSource: "ThisLocalAddin" }),
    };
    if (kind === "format") {
      both(Event.FormatChangedEvent, sheet, message);
      return;
    }
    const change = { ...message, changeType: "RangeEdited", shiftDirection: "None" };
    both(Event.DataChangedEvent, sheet, change);
    for (const table of book.tables(sheet)) {
      const common = intersect(table.area, area);
      if (!common) continue;
      const own = { ...change, tableId: table.id, address: formatA1(common) };
      for (const target of [table.id, sheet, WORKBOOK])
        events.fire(tablesEvents.DataChangedEvent, target, own);
    }
  }

  function activated(sheet: string): void {
    const before = active;
    active = sheet;
    if (sheet === before || !enabled()) return;
    both(Event.DeactivatedEvent, before, { worksheetId: before });
    both(Event.ActivatedEvent, sheet, { worksheetId: sheet });
  }

  function told(change: BookChange): void {
    const { kind, sheet, area, origin } = change;
    if (origin === "engine" || sheet === null) return;
    if (kind === "sheetActivated") activated(sheet);
    else if (!enabled()) return;
    else if ((kind === "cells" || kind === "format") && area) cellsChanged(sheet, area, change);
    else if (kind === "sheetAdded")
      events.fire(Event.AddedEvent, WORKBOOK, { worksheetId: sheet, source: "Local" });
    else if (kind === "sheetDeleted")
      events.fire(Event.DeletedEvent, WORKBOOK, { worksheetId: sheet, source: "Local" });
  }

  const stops = [
    book.onChange(told),
    book.onSelect(({ sheet, area }) => {
      if (!enabled()) return;
      events.fire(documentSelectionChanged, "", {}, true);
      both(Event.SelectionChangedEvent, sheet, { worksheetId: sheet, address: formatA1(area) });
    }),
    book.onCalculated(() => {
      if (!enabled()) return;
      for (const { id } of book.sheets) both(Event.CalculatedEvent, id, { worksheetId: id });
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
