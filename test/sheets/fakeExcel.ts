/**
 * A small Excel: what `sheets/` uses of the API, queued until sync as the real one is, and strict where the
 * real one is: properties must be loaded, arrays must fit, names must be free, large requests are refused.
 */

export class FakeOfficeError extends Error {
  readonly code: string;
  constructor(code: string, message = code) {
    super(message);
    this.code = code;
  }
}

interface FakeCell {
  value: number | string | boolean;
  formula?: string;
  format?: string;
  fill?: string;
}

interface Rect {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

interface FakeTable {
  name: string;
  area: Rect;
  style: string;
}

class FakeSheet {
  readonly id: string;
  name: string;
  readonly cells = new Map<string, FakeCell>();
  readonly names = new Map<string, { formula?: string; area?: Rect; visible: boolean }>();
  tables: FakeTable[] = [];
  charts: { name: string; type: string; title: string; series: { name: string; values: string }[] }[] = [];
  constructor(id: string, name: string) {
    this.id = id;
    this.name = name;
  }

  cell = (row: number, column: number) => this.cells.get(`${row},${column}`);
  /** Values of a row, from the left, as far as there are any. */
  row(row: number): unknown[] {
    const columns = [...this.cells.keys()]
      .map((key) => key.split(",").map(Number))
      .filter(([r]) => r === row);
    const width = Math.max(0, ...columns.map(([, column]) => column! + 1));
    return Array.from({ length: width }, (_, column) => this.cell(row, column)?.value ?? null);
  }
  rowCount = () => Math.max(0, ...[...this.cells.keys()].map((key) => Number(key.split(",")[0]) + 1));
}

const errors = /^#(N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!)$/i;

/** How Excel reads what is typed: the rules that formula injection lives on. The first that fits counts. */
const readings: readonly (readonly [fits: (typed: string) => boolean, cell: (typed: string) => FakeCell])[] =
  [
    [(typed) => typed.startsWith("'"), (typed) => ({ value: typed.slice(1) })],
    [(typed) => /^\s*[=+\-@＝＋－＠]/.test(typed), (formula) => ({ value: "calculated", formula })],
    [(typed) => /^(true|false)$/i.test(typed.trim()), (typed) => ({ value: /true/i.test(typed) })],
    [(typed) => errors.test(typed), () => ({ value: "error" })],
    [(typed) => typed.trim() !== "" && Number.isFinite(amount(typed)), (typed) => ({ value: amount(typed) })],
    [(typed) => /\d/.test(typed) && !Number.isNaN(Date.parse(typed)), () => ({ value: 12345 })],
  ];

const amount = (typed: string) => Number(typed.replace(/[$,%]/g, ""));

/** The cell that something typed makes; null for an empty one. */
function typedInto(typed: unknown): FakeCell | null {
  if (typed === "") return null;
  if (typeof typed !== "string") return { value: typed as number };
  const reading = readings.find(([fits]) => fits(typed));
  return reading ? reading[1](typed) : { value: typed };
}

interface FakeExcelOptions {
  /** Bytes a request may have. */
  readonly payloadLimit?: number;
  /** Called before every sync, by number from 1; what it throws, the sync rejects with. */
  readonly onSync?: (sync: number) => void;
}

export class FakeBook {
  sheets: FakeSheet[] = [];
  active = 0;
  syncs = 0;
  options: FakeExcelOptions = {};
  #ids = 0;

  add(name: string): FakeSheet {
    if (this.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase()))
      throw new FakeOfficeError("ItemAlreadyExists");
    if (name.length > 31) throw new FakeOfficeError("InvalidArgument");
    const sheet = new FakeSheet(`{${++this.#ids}}`, name);
    this.sheets.push(sheet);
    return sheet;
  }
  sheet = (name: string) => this.sheets.find((sheet) => sheet.name === name)!;

  /** Puts the globals in place that the add-in finds in a page. */
  install(sets: readonly string[] = ["1.9"]): void {
    const isSetSupported = (_: string, version: string) =>
      Math.max(...sets.map((set) => Number(set.slice(2)))) >= Number(version.slice(2));
    Object.assign(globalThis, {
      OfficeExtension: { Error: FakeOfficeError },
      Office: { context: { requirements: { isSetSupported } } },
      Excel: {
        RangeValueType: { error: "Error" },
        run: (...given: unknown[]) => this.#run(given.at(-1) as (context: unknown) => unknown),
      },
    });
  }

  async #run(work: (context: unknown) => unknown) {
    const context = new FakeContext(this);
    const result = await work(context);
    await context.sync();
    return result;
  }
}

class FakeContext {
  readonly book: FakeBook;
  queue: { bytes: number; act: () => void }[] = [];
  readonly application = {
    suspendScreenUpdatingUntilNextSync: () => undefined,
    suspendApiCalculationUntilNextSync: () => undefined,
  };
  constructor(book: FakeBook) {
    this.book = book;
  }
  later(act: () => void, payload: unknown = null) {
    this.queue.push({ bytes: JSON.stringify(payload).length, act });
  }
  async sync() {
    const { queue, book } = this;
    this.queue = [];
    book.syncs++;
    await Promise.resolve();
    book.options.onSync?.(book.syncs);
    const bytes = queue.reduce((sum, { bytes }) => sum + bytes, 0);
    if (bytes > (book.options.payloadLimit ?? 5_000_000))
      throw new FakeOfficeError("RequestPayloadSizeLimitExceeded");
    for (const { act } of queue) act();
  }
  get workbook() {
    return { worksheets: new FakeWorksheets(this), tables: tablesOf(this, () => this.book.sheets) };
  }
}

/** An object whose named properties can be read only after load and sync. */
function loadable<T extends object>(
  context: FakeContext,
  target: T,
  properties: Record<string, () => unknown>,
) {
  const loaded = new Map<string | symbol, unknown>();
  const read = (property: string | symbol) => {
    if (!(String(property) in properties) && property !== "isNullObject")
      throw new FakeOfficeError("ApiNotFound", String(property));
    if (property !== "isNullObject" && loaded.get("isNullObject")) return undefined;
    if (!loaded.has(property)) throw new FakeOfficeError("PropertyNotLoaded", String(property));
    return loaded.get(property);
  };
  return new Proxy(target, {
    get(object, property, receiver) {
      if (property === "load")
        return (wanted: string) => {
          context.later(() => {
            loaded.set("isNullObject", properties["isNullObject"]?.() ?? false);
            if (loaded.get("isNullObject")) return;
            for (const name of wanted.split(",").map((name) => name.trim().replace("items/", "")))
              if (name in properties) loaded.set(name, properties[name]!());
              else if (wanted.includes("items/")) loaded.set("items", properties["items"]!());
              else throw new FakeOfficeError("InvalidArgument", `no property ${name}`);
          });
        };
      if (property in object) return Reflect.get(object, property, receiver) as unknown;
      if (property === "then") return undefined; // no promise
      return read(property);
    },
  });
}

class FakeWorksheets {
  readonly context: FakeContext;
  constructor(context: FakeContext) {
    this.context = context;
    return loadable(context, this, {
      items: () => context.book.sheets.map((sheet) => worksheetOf(context, () => sheet, true)),
    });
  }
  add(name: string) {
    let sheet: FakeSheet | undefined;
    this.context.later(() => (sheet = this.context.book.add(name)));
    return worksheetOf(this.context, () => sheet!);
  }
  getActiveWorksheet() {
    return worksheetOf(this.context, () => this.context.book.sheets[this.context.book.active]!);
  }
}

function worksheetOf(context: FakeContext, sheet: () => FakeSheet, isLoaded = false): object {
  const range = (row: number, column: number, rows: number, columns: number) =>
    rangeOf(context, sheet, () => ({ row, column, rows, columns }));
  const worksheet = {
    getRangeByIndexes: range,
    getRange: (a1: string) => range(Number(a1.slice(1)) - 1, a1.charCodeAt(0) - 65, 1, 1),
    getUsedRangeOrNullObject: () => rangeOf(context, sheet, () => usedIn(sheet(), null)),
    names: {
      getItemOrNullObject: (name: string) => nameOf(context, sheet, name),
      getItem: (name: string) => nameOf(context, sheet, name),
      add(name: string, reference: string | { area: () => Rect }) {
        context.later(() => {
          if (sheet().names.has(name)) throw new FakeOfficeError("ItemAlreadyExists");
          const item = typeof reference === "string" ? { formula: reference } : { area: reference.area() };
          sheet().names.set(name, { ...item, visible: true });
        });
        return {
          set visible(visible: boolean) {
            context.later(() => void (sheet().names.get(name)!.visible = visible));
          },
        };
      },
    },
    tables: tablesOf(context, () => [sheet()], sheet),
    charts: chartsOf(context, sheet),
    freezePanes: { freezeColumns: () => undefined },
    protection: loadable(context, {}, { protected: () => false }),
    delete: () =>
      context.later(() => void context.book.sheets.splice(context.book.sheets.indexOf(sheet()), 1)),
    copy() {
      const copy = { name: "" };
      let made: FakeSheet | undefined;
      context.later(() => {
        made = context.book.add(`${sheet().name} copy`);
        for (const [key, cell] of sheet().cells) made.cells.set(key, { ...cell });
      });
      const proxy = worksheetOf(context, () => made!);
      return new Proxy(proxy, {
        set(_, property, value: string) {
          if (property !== "name") throw new FakeOfficeError("ApiNotFound", String(property));
          copy.name = value;
          context.later(() => void (made!.name = value));
          return true;
        },
      });
    },
  };
  const proxy = loadable(context, worksheet, { id: () => sheet().id, name: () => sheet().name });
  if (!isLoaded) return proxy;
  return new Proxy(proxy, {
    get: (object, property) =>
      property === "id"
        ? sheet().id
        : property === "name"
          ? sheet().name
          : (Reflect.get(object, property) as unknown),
  });
}

function nameOf(context: FakeContext, sheet: () => FakeSheet, name: string) {
  return loadable(
    context,
    {
      delete: () => context.later(() => void sheet().names.delete(name)),
      getRangeOrNullObject: () => rangeOf(context, sheet, () => sheet().names.get(name)?.area ?? null),
    },
    {
      isNullObject: () => !sheet().names.has(name),
      formula: () => sheet().names.get(name)!.formula ?? "",
      name: () => name,
    },
  );
}

function usedIn(sheet: FakeSheet, within: Rect | null): Rect | null {
  const found = [...sheet.cells.keys()]
    .map((key) => key.split(",").map(Number) as [number, number])
    .filter(
      ([row, column]) =>
        !within ||
        (row >= within.row &&
          row < within.row + within.rows &&
          column >= within.column &&
          column < within.column + within.columns),
    );
  if (found.length === 0) return null;
  const [rows, columns] = [found.map(([row]) => row), found.map(([, column]) => column)];
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
}

function rangeOf(context: FakeContext, sheet: () => FakeSheet, area: () => Rect | null): object {
  const each = (act: (row: number, column: number, i: number, j: number) => void) => {
    const { row, column, rows, columns } = area()!;
    for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) act(row + i, column + j, i, j);
  };
  const matrix = (value: (cell: FakeCell | undefined) => unknown) => {
    const rows: unknown[][] = [];
    each((row, column, i) => (rows[i] ??= []).push(value(sheet().cell(row, column))));
    return rows;
  };
  const write = (values: unknown[][]) =>
    context.later(() => {
      const { rows, columns } = area()!;
      if (values.length !== rows || values.some((row) => row.length !== columns))
        throw new FakeOfficeError("InvalidArgument", "the array does not fit");
      each((row, column, i, j) => {
        if (values[i]![j] === null) return; // null leaves a cell as it is
        const cell = typedInto(values[i]![j]);
        if (cell) sheet().cells.set(`${row},${column}`, cell);
        else sheet().cells.delete(`${row},${column}`);
      });
    }, values);
  const format = (key: "format" | "fill", value: string) =>
    context.later(() =>
      each((row, column) => {
        const cell = sheet().cell(row, column);
        if (cell) cell[key] = value;
      }),
    );
  const range = {
    area: () => area()!,
    conditionalFormats: { clearAll: () => undefined },
    clear: () => context.later(() => each((row, column) => void sheet().cells.delete(`${row},${column}`))),
    getUsedRangeOrNullObject: () => rangeOf(context, sheet, () => usedIn(sheet(), area())),
    getSpillingToRangeOrNullObject: () => rangeOf(context, sheet, () => null),
    format: {
      font: {},
      fill: {
        set color(color: string) {
          format("fill", color);
        },
      },
      columnWidth: 0,
    },
  };
  return new Proxy(
    loadable(context, range, {
      isNullObject: () => area() === null,
      address: () => JSON.stringify(area()),
      rowIndex: () => area()!.row,
      columnIndex: () => area()!.column,
      rowCount: () => area()!.rows,
      columnCount: () => area()!.columns,
      values: () => matrix((cell) => cell?.value ?? ""),
      formulas: () => matrix((cell) => cell?.formula ?? cell?.value ?? ""),
      valueTypes: () =>
        matrix((cell) => (cell?.value === "error" || cell?.value === "#BUSY!" ? "Error" : "String")),
    }),
    {
      set(_, property, value: unknown) {
        if (property === "values" || property === "formulas") write(value as unknown[][]);
        else if (property === "numberFormat") format("format", value as string);
        else throw new FakeOfficeError("ApiNotFound", String(property));
        return true;
      },
    },
  );
}

function tablesOf(context: FakeContext, sheets: () => FakeSheet[], owner?: () => FakeSheet) {
  const all = () => sheets().flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
  return loadable(
    context,
    {
      add(range: { area: () => Rect }) {
        const table: FakeTable = { name: "", area: range.area(), style: "" };
        context.later(() => owner!().tables.push(table));
        return {
          set name(name: string) {
            context.later(() => {
              if (context.book.sheets.some((sheet) => sheet.tables.some((other) => other.name === name)))
                throw new FakeOfficeError("ItemAlreadyExists");
              table.name = name;
            });
          },
          set style(style: string) {
            context.later(() => void (table.style = style));
          },
        };
      },
    },
    {
      items: () =>
        all().map(({ sheet, table }) => ({
          name: table.name,
          getRange: () =>
            rangeOf(
              context,
              () => sheet,
              () => table.area,
            ),
          convertToRange: () =>
            context.later(() => void (sheet.tables = sheet.tables.filter((other) => other !== table))),
        })),
    },
  );
}

function chartsOf(context: FakeContext, sheet: () => FakeSheet) {
  const drop = (name: string) => () =>
    context.later(() => void (sheet().charts = sheet().charts.filter((chart) => chart.name !== name)));
  const collection = {
    add(type: string, range: { area: () => Rect }) {
      const chart = {
        name: "",
        type,
        title: "",
        series: [{ name: "", values: JSON.stringify(range.area()) }],
      };
      context.later(() => sheet().charts.push(chart));
      const seriesOf = (series: { name: string; values: string }) => ({
        set name(name: string) {
          series.name = name;
        },
        setValues: (values: { area: () => Rect }) => (series.values = JSON.stringify(values.area())),
        setXAxisValues: () => undefined,
        format: { line: {}, fill: { setSolidColor: () => undefined } },
      });
      return {
        set name(name: string) {
          chart.name = name;
        },
        title: {
          set text(text: string) {
            chart.title = text;
          },
        },
        legend: {},
        axes: { valueAxis: {}, categoryAxis: {} },
        setPosition: () => undefined,
        series: {
          getItemAt: (i: number) => seriesOf(chart.series[i]!),
          add(name: string) {
            const series = { name, values: "" };
            chart.series.push(series);
            return seriesOf(series);
          },
        },
      };
    },
  };
  return loadable(context, collection, {
    items: () => sheet().charts.map(({ name }) => ({ name, delete: drop(name) })),
  });
}
