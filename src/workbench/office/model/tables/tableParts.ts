/* Columns, rows and order of a table. */
import { asText } from "../../cells/parseTyped.ts";
import type { CellValue } from "../../../book/bookData.ts";
import type { World } from "../../world.ts";
import { invalidArgument, itemNotFound } from "../../officeError.ts";
import { contents, values, write } from "../cells/cellContent.ts";
import { count, flag, number, optional, text } from "../objects/given.ts";
import { collection, type ClassMaker } from "../objects/officeClass.ts";
import { object, type OnTable, type States } from "../objects/officeObject.ts";
import { range } from "../objects/places.ts";
import { bodyArea, changeTable, placedTable, uniqueNames } from "./tableData.ts";

export const tableColumnCollection: ClassMaker<"TableColumnCollection"> = ({ book }) => {
  const items = ({ table }: OnTable) =>
    placedTable(book, table).table.columns.map((column) => object("TableColumn", { table, column }));
  return collection<OnTable>({
    items,
    find(self, key) {
      if (typeof key === "number") return items(self)[key - 1] ?? null;
      const wanted = text(key, "column").toLowerCase();
      return items(self).find(({ self: { column } }) => column.toLowerCase() === wanted) ?? null;
    },
    methods: {
      Add(self, index, given, name) {
        const { sheet, table } = placedTable(book, self.table);
        const size = table.columns.length;
        const at = optional(index, size, number, "index");
        if (at !== -1 && at !== size) throw invalidArgument("index: columns are added at the right end");
        const column = table.area.column + size;
        const place = { sheet, area: { ...table.area, column, columns: 1 } };
        book.insertCells(sheet, place.area, "Right");
        if (given !== undefined && given !== null) write(book, place, given);
        const above = values(book, { sheet, area: { ...place.area, rows: 1 } })[0]?.[0] ?? "";
        const head = optional(name, String(above), text, "name");
        const columns = uniqueNames([...table.columns, head]);
        book.write(sheet, { ...place.area, rows: 1 }, [[asText(columns[size]!)]]);
        changeTable(book, table.id, { columns, area: { ...table.area, columns: size + 1 } });
        return object("TableColumn", { table: self.table, column: columns[size]! });
      },
    },
  });
};

export const tableColumn: ClassMaker<"TableColumn"> = ({ book }) => {
  type Self = States["TableColumn"];
  const index = ({ table, column }: Self) => {
    const found = placedTable(book, table).table.columns.indexOf(column);
    if (found < 0) throw itemNotFound(`column ${column}`);
    return found;
  };
  const place = (self: Self, which: "all" | "body" | "header") => {
    const { sheet, table } = placedTable(book, self.table);
    const area =
      which === "body" ? bodyArea(table) : which === "header" ? { ...table.area, rows: 1 } : table.area;
    return { sheet, area: { ...area, column: area.column + index(self), columns: 1 } };
  };
  const at = (self: Self, which: "all" | "body" | "header") => {
    const { sheet, area } = place(self, which);
    return range(sheet, area);
  };
  return {
    identity: (self) => ({ Id: index(self) + 1 }),
    properties: {
      Id: { get: (self) => index(self) + 1 },
      Index: { get: index },
      Name: {
        get: ({ column }) => column,
        set(self, value) {
          const { sheet, area } = place(self, "header");
          const { columns } = placedTable(book, self.table).table;
          const name = text(value, "name");
          book.write(sheet, area, [[asText(name)]]);
          changeTable(book, self.table, {
            columns: columns.map((own) => (own === self.column ? name : own)),
          });
        },
      },
      Values: {
        get: (self) => values(book, place(self, "all")),
        set: (self, given) => {
          write(book, place(self, "all"), given);
        },
      },
    },
    methods: {
      GetRange: (self) => at(self, "all"),
      GetDataBodyRange: (self) => at(self, "body"),
      GetHeaderRowRange: (self) => at(self, "header"),
      Delete(self) {
        const { table } = placedTable(book, self.table);
        const { sheet, area } = place(self, "all");
        book.deleteCells(sheet, area, "Left");
        changeTable(book, table.id, {
          columns: table.columns.filter((own) => own !== self.column),
          area: { ...table.area, columns: table.area.columns - 1 },
        });
      },
    },
  };
};

export const tableRowCollection: ClassMaker<"TableRowCollection"> = ({ book }) => {
  const items = ({ table }: OnTable) =>
    Array.from({ length: bodyArea(placedTable(book, table).table).rows }, (_, index) =>
      object("TableRow", { table, index }),
    );
  const remove = ({ table: id }: OnTable, index: number, size: number) => {
    const { sheet, table } = placedTable(book, id);
    const body = bodyArea(table);
    if (index + size > body.rows) throw invalidArgument("index");
    book.deleteCells(sheet, { ...body, row: body.row + index, rows: size }, "Up");
    changeTable(book, id, { area: { ...table.area, rows: Math.max(2, table.area.rows - size) } });
  };
  return collection<OnTable>({
    items,
    find: (self, key) => items(self)[number(key, "index")] ?? null,
    methods: {
      Add(self, index, given) {
        const { sheet, table } = placedTable(book, self.table);
        const body = bodyArea(table);
        const at = optional(index, -1, number, "index");
        if (at > body.rows || at < -1) throw invalidArgument("index");
        const first = at === -1 ? body.rows : at;
        const rows = Array.isArray(given) ? given.length : 1;
        const area = { ...body, row: body.row + first, rows };
        book.insertCells(sheet, area, "Down");
        if (given !== undefined && given !== null) write(book, { sheet, area }, given);
        changeTable(book, table.id, { area: { ...table.area, rows: table.area.rows + rows } });
        return object("TableRow", { table: self.table, index: first });
      },
      DeleteRowsAt: (self, index, size) => {
        remove(self, count(index, "index"), optional(size, 1, count, "count"));
      },
    },
  });
};

export const tableRow: ClassMaker<"TableRow"> = ({ book }) => {
  type Self = States["TableRow"];
  const place = ({ table: id, index }: Self) => {
    const { sheet, table } = placedTable(book, id);
    const body = bodyArea(table);
    if (index >= body.rows) throw itemNotFound(`row ${String(index)}`);
    return { sheet, area: { ...body, row: body.row + index, rows: 1 } };
  };
  return {
    properties: {
      Index: { get: ({ index }) => index },
      Values: {
        get: (self) => values(book, place(self)),
        set: (self, given) => {
          write(book, place(self), given);
        },
      },
    },
    methods: {
      GetRange: (self) => {
        const { sheet, area } = place(self);
        return range(sheet, area);
      },
      Delete(self) {
        const { table } = placedTable(book, self.table);
        const { sheet, area } = place(self);
        book.deleteCells(sheet, area, "Up");
        changeTable(book, table.id, { area: { ...table.area, rows: Math.max(2, table.area.rows - 1) } });
      },
    },
  };
};

/** Sorting writes the rows in their new order; formulas go along as they are written, as in Excel within one row. */
export const tableSort: ClassMaker<"TableSort"> = (world) => ({
  methods: {
    Apply(self, fields, matchCase) {
      sort(world, self, keysOf(fields), optional(matchCase, false, flag, "matchCase"));
    },
  },
});

interface SortKey {
  readonly column: number;
  readonly sign: 1 | -1;
}

function keysOf(fields: unknown): SortKey[] {
  if (!Array.isArray(fields) || fields.length === 0) throw invalidArgument("fields");
  return (fields as Readonly<Record<string, unknown>>[]).map((field) => ({
    column: count(field.key, "key"),
    sign: optional(field.ascending, true, flag, "ascending") ? 1 : -1,
  }));
}

function sort({ book }: World, { table: id }: OnTable, keys: readonly SortKey[], matchCase: boolean): void {
  const { sheet, table } = placedTable(book, id);
  if (keys.some(({ column }) => column >= table.columns.length)) throw invalidArgument("key");
  const place = { sheet, area: bodyArea(table) };
  const written = contents(book, place);
  const rows = book.values(sheet, place.area).map((cells, i) => ({ cells, content: written[i]! }));
  const fold = (cell: CellValue) => (typeof cell === "string" && !matchCase ? cell.toLowerCase() : cell);
  rows.sort((a, b) => {
    for (const { column, sign } of keys) {
      const order = compare(fold(a.cells[column] ?? null), fold(b.cells[column] ?? null), sign);
      if (order !== 0) return order;
    }
    return 0;
  });
  book.write(
    sheet,
    place.area,
    rows.map(({ content }) => content),
  );
}

/** Numbers, then texts, then booleans, then errors; empty cells last in either direction. */
function compare(a: CellValue, b: CellValue, sign: 1 | -1): number {
  const [first, second] = [rank(a), rank(b)];
  if (first === EMPTY || second === EMPTY) return first - second;
  if (first !== second) return sign * (first - second);
  if (typeof a === "object" || typeof b === "object") return 0;
  return a === b ? 0 : sign * (a < b ? -1 : 1);
}

const EMPTY = 4;

function rank(value: CellValue): number {
  if (value === null || value === "") return EMPTY;
  return { number: 0, string: 1, boolean: 2, object: 3 }[typeof value as "number"];
}
