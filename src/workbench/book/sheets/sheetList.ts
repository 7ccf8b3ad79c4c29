import { BooleanNumber, type Worksheet } from "@univerjs/core";
import {
  InsertSheetMutation,
  RemoveSheetCommand,
  SetFrozenMutation,
  SetTabColorMutation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetOrderMutation,
  SetWorksheetShowCommand,
  ToggleGridlinesMutation,
} from "@univerjs/sheets";
import type { Book, SheetState } from "../book.ts";
import type { Engine } from "../engine.ts";
import { emptySheet } from "../cells/emptySheet.ts";
import type { SheetObjects, Objects } from "../objects.ts";

interface Sheets {
  readonly all: () => SheetState[];
  readonly active: () => string;
  readonly face: Pick<Book, "addSheet" | "deleteSheet" | "updateSheet" | "activateSheet" | "freeze">;
}

type Change = Partial<Omit<SheetState, "id">>;

/** The sheets of the workbook: their order, names, looks; what Univer does not know of them is in `objects`. */
export function createSheetList(engine: Engine, objects: Objects): Sheets {
  /** How many sheets have been added: an id is never given twice, since names and marks hold on to it. */
  let added = 0;
  const order = (id: string) => engine.workbook().getConfig().sheetOrder.indexOf(id);
  const state = (sheet: Worksheet): SheetState =>
    stateOf(sheet, order(sheet.getSheetId()), objects.of(sheet.getSheetId()));

  const apply: { readonly [K in keyof Required<Change>]: (id: string, value: SheetState[K]) => void } = {
    name: (id, name) => {
      engine.run(SetWorksheetNameCommand.id, { subUnitId: id, name });
    },
    position: (id, position) => {
      engine.run(SetWorksheetOrderMutation.id, { subUnitId: id, fromOrder: order(id), toOrder: position });
    },
    visibility: (id, visibility) => {
      const hidden = visibility === "Visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE;
      objects.of(id).veryHidden = visibility === "VeryHidden";
      if (hidden === BooleanNumber.FALSE && engine.worksheet(id).isSheetHidden())
        engine.run(SetWorksheetShowCommand.id, { subUnitId: id });
      if (hidden && engine.workbook().getActiveSheet().getSheetId() === id) activate(neighbour(engine, id));
      engine.run(SetWorksheetHideMutation.id, { subUnitId: id, hidden });
    },
    tabColor: (id, color) => {
      engine.run(SetTabColorMutation.id, { subUnitId: id, color: color ?? "" });
    },
    showGridlines: (id, shown) => {
      const showGridlines = shown ? BooleanNumber.TRUE : BooleanNumber.FALSE;
      engine.run(ToggleGridlinesMutation.id, { subUnitId: id, showGridlines });
    },
    frozenRows: (id, rows) => {
      freeze(id, rows, state(engine.worksheet(id)).frozenColumns);
    },
    frozenColumns: (id, columns) => {
      freeze(id, state(engine.worksheet(id)).frozenRows, columns);
    },
    customProperties: (id, properties) => {
      objects.of(id).customProperties = { ...properties };
    },
  };

  function freeze(id: string, rows: number, columns: number): void {
    engine.as("add-in", () => {
      engine.run(SetFrozenMutation.id, { subUnitId: id, ...frozen(rows, columns) });
    });
  }

  function activate(id: string): void {
    engine.run(SetWorksheetActiveOperation.id, { subUnitId: engine.worksheet(id).getSheetId() });
  }

  return {
    all: () => engine.workbook().getSheets().map(state),
    active: () => engine.workbook().getActiveSheet().getSheetId(),

    face: {
      addSheet: (name, position = engine.workbook().getSheetSize()) =>
        engine.as("add-in", () => {
          added += 1;
          const sheet = emptySheet(freeId(engine, added), name);
          // as if it came from elsewhere: Univer would bring it to the front
          engine.run(InsertSheetMutation.id, { index: position, sheet }, { fromCollab: true });
          return state(engine.worksheet(sheet.id));
        }),

      deleteSheet(id) {
        engine.as("add-in", () => {
          if (engine.worksheet(id).getSheetId() === engine.workbook().getActiveSheet().getSheetId())
            activate(neighbour(engine, id));
          engine.run(RemoveSheetCommand.id, { subUnitId: id });
          objects.drop(id);
        });
      },

      updateSheet(id, change) {
        engine.as("add-in", () => {
          for (const key of Object.keys(change) as (keyof Change)[]) set(id, key, change);
        });
      },

      activateSheet: (id) => {
        engine.as("add-in", () => {
          activate(id);
        });
      },
      freeze,
    },
  };

  function set(id: string, key: keyof Change, change: Change): void {
    const value = change[key];
    if (value !== undefined) (apply[key] as (id: string, value: unknown) => void)(id, value);
  }
}

export const frozen = (rows: number, columns: number) => ({
  startRow: rows || -1,
  startColumn: columns || -1,
  ySplit: rows,
  xSplit: columns,
});

function stateOf(sheet: Worksheet, position: number, objects: SheetObjects): SheetState {
  const { freeze, tabColor, showGridlines } = sheet.getConfig();
  const hidden = objects.veryHidden ? "VeryHidden" : "Hidden";
  return {
    id: sheet.getSheetId(),
    name: sheet.getName(),
    position,
    visibility: sheet.isSheetHidden() ? hidden : "Visible",
    tabColor: tabColor || null,
    showGridlines: showGridlines === BooleanNumber.TRUE,
    frozenRows: freeze.ySplit,
    frozenColumns: freeze.xSplit,
    customProperties: objects.customProperties,
  };
}

/** The sheet that comes to the front in place of this one: the next visible one, or the last before it. */
function neighbour(engine: Engine, id: string): string {
  const sheets = engine.workbook().getSheets();
  const place = sheets.findIndex((sheet) => sheet.getSheetId() === id);
  const candidates = [...sheets.slice(place + 1), ...sheets.slice(0, place).reverse()];
  const next = candidates.find((sheet) => !sheet.isSheetHidden());
  if (!next) throw new Error("a workbook must keep one visible sheet");
  return next.getSheetId();
}

/** An id in Excel's form that no sheet has; `from` grows with each sheet added, so none has had it either. */
function freeId(engine: Engine, from: number): string {
  const taken = new Set(
    engine
      .workbook()
      .getSheets()
      .map((sheet) => sheet.getSheetId()),
  );
  for (let n = from + 1; ; n++) if (!taken.has(sheetId(n))) return sheetId(n);
}

/** @example sheetId(1) // "{00000000-0001-0000-0000-000000000000}" */
export const sheetId = (n: number): string =>
  `{00000000-${n.toString(16).toUpperCase().padStart(4, "0")}-0000-0000-000000000000}`;
