import { tableEvents, tablesEvents, WORKBOOK } from "../../eventHub.ts";
import { invalidArgument } from "../../officeError.ts";
import { flag, text } from "../objects/given.ts";
import { collection, eventMethods, type ClassMaker, type Property } from "../objects/officeClass.ts";
import { object, type OnTable, type States } from "../objects/officeObject.ts";
import { findSheet, range, rangeGiven } from "../objects/places.ts";
import { addTable, allTables, bodyArea, changeTable, placedTable, validTableName } from "./tableData.ts";
import { splitSheet } from "../../cells/a1.ts";

export const tableCollection: ClassMaker<"TableCollection"> = (world) => {
  const { book } = world;
  type Self = States["TableCollection"];
  const placed = ({ sheet }: Self) => allTables(book).filter((one) => sheet === null || one.sheet === sheet);
  return collection<Self>({
    items: (self) => placed(self).map(({ table }) => object("Table", { table: table.id })),
    find(self, key) {
      const wanted = text(key, "table").toLowerCase();
      const found = placed(self).find(
        ({ table }) => table.id.toLowerCase() === wanted || table.name.toLowerCase() === wanted,
      );
      return found ? object("Table", { table: found.table.id }) : null;
    },
    methods: {
      Add({ sheet }, address, hasHeaders) {
        const named = typeof address === "string" ? splitSheet(address).sheet : null;
        const seenFrom = (named !== null ? findSheet(book, named)?.id : null) ?? sheet ?? book.activeSheet;
        const place = rangeGiven(book, address, seenFrom);
        if (sheet !== null && place.sheet !== sheet) throw invalidArgument("address of another worksheet");
        const table = addTable(book, place.sheet, place.area, flag(hasHeaders, "hasHeaders"));
        const event = { tableId: table.id, worksheetId: place.sheet, source: "Local" };
        for (const target of [place.sheet, WORKBOOK])
          world.events.fire(tablesEvents.AddedEvent, target, event);
        return object("Table", { table: table.id });
      },
      ...eventMethods(world, tablesEvents, ({ sheet }: Self) => sheet ?? WORKBOOK),
    },
  });
};

export const table: ClassMaker<"Table"> = (world) => {
  const { book } = world;
  const data = ({ table: id }: OnTable) => placedTable(book, id).table;
  const flagged = (key: "showBandedRows" | "showFilterButton"): Property<OnTable> => ({
    get: (self) => data(self)[key],
    set: ({ table: id }, value) => {
      changeTable(book, id, { [key]: flag(value, key) });
    },
  });
  const part = (self: OnTable, which: "all" | "body" | "header" | "totals") => {
    const { sheet, table: found } = placedTable(book, self.table);
    const { area } = found;
    if (which === "body") return range(sheet, bodyArea(found));
    if (which === "header") return range(sheet, { ...area, rows: 1 });
    if (which === "totals") return range(sheet, { ...area, row: area.row + area.rows - 1, rows: 1 });
    return range(sheet, area);
  };
  return {
    identity: (self) => ({ Id: data(self).id }),
    properties: {
      Id: { get: (self) => data(self).id },
      Name: {
        get: (self) => data(self).name,
        set: ({ table: id }, value) => {
          changeTable(book, id, { name: validTableName(book, text(value, "name"), id) });
        },
      },
      Style: {
        get: (self) => data(self).style,
        set: ({ table: id }, value) => {
          changeTable(book, id, { style: text(value, "style") });
        },
      },
      ShowBandedRows: flagged("showBandedRows"),
      ShowFilterButton: flagged("showFilterButton"),
      ShowHeaders: {
        get: (self) => data(self).showHeaders,
        set: (self, value) => {
          const shown = flag(value, "showHeaders");
          if (shown !== data(self).showHeaders)
            throw invalidArgument("showHeaders of a table that has a header row");
        },
      },
      ShowTotals: {
        get: (self) => data(self).showTotals,
        set: (self, value) => {
          showTotals(self, flag(value, "showTotals"));
        },
      },
    },
    objects: {
      Columns: (self) => object("TableColumnCollection", self),
      Rows: (self) => object("TableRowCollection", self),
      Sort: (self) => object("TableSort", self),
      Worksheet: (self) => object("Worksheet", { sheet: placedTable(book, self.table).sheet }),
    },
    methods: {
      GetRange: (self) => part(self, "all"),
      GetDataBodyRange: (self) => part(self, "body"),
      GetHeaderRowRange: (self) => part(self, "header"),
      GetTotalRowRange: (self) => part(self, "totals"),
      ConvertToRange(self) {
        const { sheet, table: found } = placedTable(book, self.table);
        book.deleteTable(sheet, found.id);
        return range(sheet, found.area);
      },
      Resize(self, newRange) {
        const { sheet, table: found } = placedTable(book, self.table);
        const place = rangeGiven(book, newRange, sheet);
        if (place.sheet !== sheet || place.area.row !== found.area.row || place.area.rows < 2)
          throw invalidArgument("newRange");
        const head = book.values(sheet, { ...place.area, rows: 1 })[0] ?? [];
        changeTable(book, found.id, { area: place.area, columns: head.map((cell, i) => textOf(cell, i)) });
      },
      Delete(self) {
        const { sheet, table: found } = placedTable(book, self.table);
        book.deleteTable(sheet, found.id);
        book.clear(sheet, found.area, "All");
        const event = { tableId: found.id, tableName: found.name, worksheetId: sheet, source: "Local" };
        for (const target of [sheet, WORKBOOK]) world.events.fire(tablesEvents.DeletedEvent, target, event);
      },
      ...eventMethods(world, tableEvents, ({ table: id }: OnTable) => id),
    },
  };

  function showTotals(self: OnTable, shown: boolean): void {
    const { sheet, table: found } = placedTable(book, self.table);
    if (shown === found.showTotals) return;
    const { area } = found;
    const below = { ...area, row: area.row + area.rows, rows: 1 };
    if (shown) {
      book.insertCells(sheet, below, "Down");
      book.write(sheet, { ...below, columns: 1 }, [["Total"]]);
    } else book.deleteCells(sheet, { ...below, row: below.row - 1 }, "Up");
    changeTable(book, found.id, { showTotals: shown, area: { ...area, rows: area.rows + (shown ? 1 : -1) } });
  }
};

const textOf = (cell: unknown, index: number): string =>
  typeof cell === "string" && cell !== "" ? cell : `Column${String(index + 1)}`;
