import type { Nullable } from "@univerjs/core";
import type { BaseAstNode, BaseFunction, BaseValueObject } from "@univerjs/engine-formula";
import {
  CELL_INVERTED_INDEX_CACHE,
  ErrorType,
  ErrorValueObject,
  ICalculateFormulaService,
  IDependencyManagerService,
  IFormulaRuntimeService,
  IFunctionService,
  ISuperTableService,
  Interpreter,
  Lexer,
  LexerTreeBuilder,
} from "@univerjs/engine-formula";
import { anchorArray } from "./anchorArray.ts";
import { readArrayConstants } from "./arrayConstant.ts";
import { callsBeforeNames } from "./callsBeforeNames.ts";
import { constantAnywhere } from "./constantAnywhere.ts";
import { CaselessMap } from "../caselessMap.ts";
import { keepTypes } from "./cellReading.ts";
import type { Engine } from "../engine.ts";
import { parsedFormula } from "../formulaSyntax.ts";
import { isArray } from "../functions/isArray.ts";
import { withoutSpans } from "../withoutSpans.ts";
import { lazyIf } from "./lazyIf.ts";
import { keepDependencies } from "./keepDependencies.ts";
import { keepFormulas } from "./keepFormulas.ts";
import { keepParsed } from "./keepParsed.ts";

/** These sort their argument where it stands: in a cache that other formulas read. */
const IN_PLACE = ["SORT", "SORTBY", "UNIQUE", "EXPAND"];

/**
 * Repairs of the pinned Univer that its own seams allow. Each says what goes wrong without it.
 *
 * @param evaluating called before each formula is evaluated
 */
export function fixEngine(engine: Engine, evaluating: () => void): void {
  const functions = engine.injector.get(IFunctionService);
  for (const name of IN_PLACE) copyArguments(functions.getExecutor(name));
  const interpreter = engine.injector.get(Interpreter);
  lazyIf(interpreter);
  guardInterpreter(interpreter, evaluating);
  guardCalculation(engine);
  indexOnlyWhatIsLookedUp();
  keepDependencies(engine.injector.get(IDependencyManagerService));
  keepFormulas(engine);
  keepParsed(functions);
  readArrayConstants();
  constantAnywhere();
  callsBeforeNames(engine, functions);
  functions.registerExecutors(anchorArray(engine));
  keepTypes(engine);
  parseExcel(engine);
  nameTables(engine.injector.get(ISuperTableService));
}

/** Without it INDEX over the same cells changes when SORT runs. */
function copyArguments(executor: Nullable<BaseFunction>): void {
  if (!executor) return;
  const calculate = executor.calculate.bind(executor);
  executor.calculate = (...values: BaseValueObject[]) =>
    calculate(...values.map((value) => (isArray(value) ? value.mapValue((cell) => cell) : value)));
}

/** Without it a formula that Univer cannot evaluate ends the whole calculation, and all later ones wait for ever. */
function guardInterpreter(interpreter: Interpreter, evaluating: () => void): void {
  const execute = interpreter.execute.bind(interpreter);
  interpreter.execute = (node) => {
    evaluating();
    try {
      return execute(node);
    } catch (failure) {
      return failed(node.node, failure);
    }
  };
}

/** Univer's one pass over all that is dirty; not public, and there in the pinned release. */
interface Passes {
  _executeStep(): Promise<unknown>;
}

/** Without it a fault outside all formulas, in what depends on what, leaves a calculation that never ends. */
function guardCalculation(engine: Engine): void {
  const passes = engine.injector.get(ICalculateFormulaService) as unknown as Passes;
  const runtime = engine.injector.get(IFormulaRuntimeService);
  const step = passes._executeStep.bind(passes);
  passes._executeStep = () =>
    step().catch((failure: unknown) => {
      console.error("Univer cannot calculate", failure);
      runtime.markedAsStopFunctionsExecuted();
    });
}

/** Univer's index of what stands where in a column, for lookups; by workbook, sheet and column. */
interface LookupIndex {
  readonly _continueBuildingCache: Map<string, Map<string, Map<number, unknown>>>;
}

let indexing = true;

/**
 * Without it every result of a formula searches all values of its column for the one before it: 10,000
 * formulas in one column take 50 million steps. Nobody needs the index of a column in which nothing has
 * been looked up; the first lookup makes it.
 */
function indexOnlyWhatIsLookedUp(): void {
  if (!indexing) return;
  indexing = false;
  const set = CELL_INVERTED_INDEX_CACHE.set.bind(CELL_INVERTED_INDEX_CACHE);
  const lookedUp = (CELL_INVERTED_INDEX_CACHE as unknown as LookupIndex)._continueBuildingCache;
  CELL_INVERTED_INDEX_CACHE.set = (unit, sheet, column, value, row, isResult) => {
    if (!isResult || lookedUp.get(unit)?.get(sheet)?.has(column))
      set(unit, sheet, column, value, row, isResult);
  };
}

function failed(node: Nullable<BaseAstNode>, failure: unknown): ErrorValueObject {
  console.error(`Univer cannot evaluate ${node?.getToken() ?? "a formula"}`, failure);
  return ErrorValueObject.create(ErrorType.VALUE);
}

/**
 * Without it the first formula that could name a table fails on Node 20, which lacks iterator helpers; and
 * tables are told apart by case.
 */
function nameTables(tables: ISuperTableService): void {
  const getTableMap = tables.getTableMap.bind(tables);
  const caseless = (unit: string) => {
    const map = getTableMap(unit);
    return map && new CaselessMap(map);
  };
  tables.getTableMap = caseless;
  tables.hasTable = (unit, name) => caseless(unit)?.has(name) ?? false;
  tables.getTable = (unit, name) => caseless(unit)?.get(name);
}

/**
 * Without it Univer does not understand A1#, Funds[@PE] and Jan:Mar!A1; and in formulas it has read before, defined names
 * stand for what they meant then, or mean in another workbook of the same process.
 */
function parseExcel(engine: Engine): void {
  const lexer = engine.injector.get(Lexer);
  const sheetNames = () =>
    engine
      .workbook()
      .getSheets()
      .map((sheet) => sheet.getName());
  const treeBuilder = lexer.treeBuilder.bind(lexer);
  const cache = new LexerTreeBuilder();
  lexer.treeBuilder = (formula, transformSuffix) => {
    cache.dispose(); // empties what all of them share
    const named = withoutSpans(parsedFormula(formula), sheetNames);
    return treeBuilder(named, transformSuffix);
  };
}
