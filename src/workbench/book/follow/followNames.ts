import { ICommandService } from "@univerjs/core";
import {
  IDefinedNamesService,
  IFunctionService,
  RemoveDefinedNameMutation,
  RemoveSuperTableMutation,
  SetDefinedNameMutation,
  SetSuperTableMutation,
} from "@univerjs/engine-formula";
import type { Calculation } from "../calculation/calculation.ts";
import { rangesDirty } from "../calculation/dirty.ts";
import { type Engine, unitRange } from "../engine.ts";
import { EVERY_FORMULA, formulaCells } from "../calculation/formulaCells.ts";
import { placeAreas } from "../calculation/placeAreas.ts";

const RENAMINGS: ReadonlyMap<string, "name" | "tableName"> = new Map([
  [SetDefinedNameMutation.id, "name"],
  [RemoveDefinedNameMutation.id, "name"],
  [SetSuperTableMutation.id, "tableName"],
  [RemoveSuperTableMutation.id, "tableName"],
]);

/**
 * When a defined name or a table comes, goes or gets another meaning, calculates every formula that mentions
 * it, by itself or through other names. Univer keeps parsed formulas and dependencies in which names stand
 * for what they meant before.
 *
 * @returns how to stop
 */
export function followNames(engine: Engine, calculation: Calculation): () => void {
  const functions = engine.injector.get(IFunctionService);
  const names = engine.injector.get(IDefinedNamesService);

  /** The name and all defined names that are made from it. */
  function family(name: string): string[] {
    const defined = Object.values(names.getDefinedNameMap(engine.workbook().getUnitId()) ?? {});
    const members = [name];
    for (const member of members)
      for (const { name: other, formulaOrRefString } of defined)
        if (!members.includes(other) && mentions(formulaOrRefString, [member])) members.push(other);
    return members;
  }

  function renamed(name: string): void {
    const members = family(name);
    const unit = engine.workbook().getUnitId();
    functions.deleteFormulaAstCacheKey(EVERY_FORMULA);
    const callers = formulaCells(engine).filter(({ formula }) => mentions(formula, members));
    const sheets = Object.fromEntries(callers.map(({ sheet }) => [sheet, "1"]));
    calculation.mark({
      ...rangesDirty(placeAreas(callers).map(({ sheet, area }) => unitRange(engine, sheet, area))),
      clearDependencyTreeCache: { [unit]: sheets },
    });
  }

  const listening = engine.injector.get(ICommandService).onCommandExecuted(({ id, params }) => {
    const property = RENAMINGS.get(id);
    if (property) renamed((params as Record<typeof property, string>)[property]);
  });
  return () => {
    listening.dispose();
  };
}

/** Whether a formula uses one of the names, in any case. */
export function mentions(formula: string, names: readonly string[]): boolean {
  const escaped = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(String.raw`(?<![\p{L}\p{N}_.])(?:${escaped.join("|")})(?![\p{L}\p{N}_.(])`, "iu").test(
    formula,
  );
}
