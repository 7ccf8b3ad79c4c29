import { ICommandService } from "@univerjs/core";
import { SetWorksheetNameMutation } from "@univerjs/sheets";
import type { Area } from "../bookData.ts";
import type { Changes } from "../changes.ts";
import type { Engine } from "../engine.ts";
import { keptPath } from "../keptPath.ts";
import type { Objects } from "../objects.ts";
import type { Shift } from "../shift/cellShift.ts";
import { shiftedArea } from "../shift/shiftedArea.ts";
import { shiftedFormula } from "../shift/shiftedFormula.ts";
import { areaAddress, parseArea } from "../../../xlsx/cellAddress.ts";
import { renameSheet } from "../../../xlsx/formulas/renameSheet.ts";
import { rewriteBeside, type Rewriting } from "./rewriteBeside.ts";
import { rewriteXml, type XmlRewriting } from "./rewriteXml.ts";

export interface References {
  /** Cells of a sheet were inserted or deleted. */
  readonly shift: (sheet: string, cells: Area, shift: Shift) => void;
  readonly stop: () => void;
}

/**
 * Charts, conditional formats, and what the file had that only its saving needs (validations, links, filters) refer to
 * cells: they follow when cells come, go or move with their lines, and when a sheet gets another name. They do not follow
 * cells that are dragged elsewhere; page breaks stay where they are; and what was #REF! stays so when a deletion is taken
 * back. Cost: one look through all of them.
 */
export function followReferences(engine: Engine, objects: Objects, changes: Changes): References {
  const names = () =>
    engine
      .workbook()
      .getSheets()
      .map((sheet) => ({ id: sheet.getSheetId(), name: sheet.getName() }));

  function rewriteKept(sheet: string, rewriting: XmlRewriting): void {
    const path = keptPath.sheet(sheet);
    const part = objects.foreignParts[path];
    if (!part) return;
    const before = new TextDecoder().decode(part);
    const after = rewriteXml(before, rewriting);
    if (after !== before)
      objects.foreignParts = { ...objects.foreignParts, [path]: new TextEncoder().encode(after) };
  }

  /** Who draws charts and formats draws anew where one of them has changed. */
  function rewrite(of: (sheet: string) => { readonly kept: XmlRewriting; readonly beside: Rewriting }): void {
    const isChanged = names().map(({ id }) => {
      const { kept, beside } = of(id);
      rewriteKept(id, kept);
      return rewriteBeside(objects.of(id), beside);
    });
    if (isChanged.includes(true)) changes.tell({ kind: "format", sheet: null, area: null });
  }

  function shift(changed: string, cells: Area, way: Shift): void {
    const name = names()
      .find(({ id }) => id === changed)
      ?.name.toLowerCase();
    rewrite((id) => {
      const isThere = (sheet: string | undefined) =>
        sheet === undefined ? id === changed : sheet.toLowerCase() === name;
      const seen = { cells, shift: way, isThere };
      /** A formula for the first cell of an area goes where that cell goes. */
      const writtenFor = (area: Area | undefined) => (formula: string) =>
        shiftedFormula(formula, id === changed && area ? { ...seen, own: moveOf(area, cells, way) } : seen);
      return {
        kept: {
          formula: (formula, areas) => writtenFor(parseArea(areas.split(" ")[0]!))(formula),
          ...(id === changed && { areas: (list: string) => shiftedList(list, cells, way) }),
        },
        beside: {
          ofChart: (formula) => shiftedFormula(formula, seen),
          ofFormat: ({ areas }) => writtenFor(areas[0]),
        },
      };
    });
  }

  /** The name is told of after the change, and the old one is needed. */
  const known = new Map<string, string>();
  const commands = engine.injector.get(ICommandService);
  const before = commands.beforeCommandExecuted(({ id }) => {
    if (id !== SetWorksheetNameMutation.id) return;
    for (const sheet of names()) known.set(sheet.id, sheet.name);
  });
  const after = commands.onCommandExecuted(({ id, params }) => {
    if (id !== SetWorksheetNameMutation.id) return;
    const { subUnitId, name } = params as { readonly subUnitId: string; readonly name: string };
    const from = known.get(subUnitId);
    if (from !== undefined && from !== name) renamed(from, name);
  });

  function renamed(from: string, to: string): void {
    const formula = (text: string) => renameSheet(text, from, to);
    rewrite(() => ({ kept: { formula }, beside: { ofChart: formula, ofFormat: () => formula } }));
  }

  return {
    shift,
    stop() {
      before.dispose();
      after.dispose();
    },
  };
}

/** How far the first cell of an area moves. */
function moveOf(area: Area, cells: Area, shift: Shift): { readonly rows: number; readonly columns: number } {
  const moved = shiftedArea(area, cells, shift) ?? area;
  return { rows: moved.row - area.row, columns: moved.column - area.column };
}

/** "A1:B2 D4" after the shift; what is no list of areas is what it was. */
function shiftedList(list: string, cells: Area, shift: Shift): string {
  const areas = list.split(/\s+/).map(parseArea);
  if (!areas.every((area) => area !== undefined)) return list;
  return areas
    .flatMap((area) => shiftedArea(area, cells, shift) ?? [])
    .map(areaAddress)
    .join(" ");
}
