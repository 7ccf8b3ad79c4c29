import type { IUnitRange, RTree } from "@univerjs/core";
import type { IDependencyManagerService, IFormulaDependencyTree } from "@univerjs/engine-formula";

/** Univer's index of which formulas read which cells; not public, and there in the pinned release. */
interface Dependencies {
  /** What each formula reads, by its number. */
  _allTreeMap: Map<number, readonly IUnitRange[]>;
  readonly _dependencyRTreeCache: RTree;
  addDependencyRTreeCache(formula: IFormulaDependencyTree): void;
  _removeDependencyRTreeCache(formula: number): void;
  _removeDependencyRTreeCacheById(unit: string, sheet: string): void;
  _removeAllTreeMap(formula: number): void;
  openKdTree(): void;
}

/**
 * Without it every calculation enters all ranges that formulas read once more: a workbook takes more memory, and is
 * searched more slowly, with each cell typed. And of a sheet whose rows move, or that is deleted, Univer forgets what
 * others read there and keeps what its formulas read elsewhere ("Dependency tree not found"). Here the index holds what
 * the formulas there are read, each range once; it is made anew before it is searched, when some of that is gone.
 */
export function keepDependencies(service: IDependencyManagerService): void {
  const dependencies = service as unknown as Dependencies;
  const index = dependencies._dependencyRTreeCache;
  const open = dependencies.openKdTree.bind(dependencies);
  const read = new Map<number, readonly IUnitRange[]>();
  let isOutdated = false;

  const enter = (formula: number, ranges: readonly IUnitRange[]): void => {
    index.bulkInsert(ranges.map((range) => ({ ...range, id: formula })));
  };

  dependencies._allTreeMap = read; // emptied with the index when Univer forgets everything
  dependencies.addDependencyRTreeCache = ({ treeId, rangeList }) => {
    const before = read.get(treeId);
    if (before && areSame(before, rangeList)) return;
    const ranges = [...rangeList]; // Univer empties its own
    read.set(treeId, ranges);
    isOutdated ||= before !== undefined;
    if (!isOutdated) enter(treeId, ranges);
  };
  dependencies._removeAllTreeMap = (formula) => {
    if (read.delete(formula)) isOutdated = true;
  };
  dependencies._removeDependencyRTreeCache = () => undefined;
  dependencies._removeDependencyRTreeCacheById = () => undefined;
  dependencies.openKdTree = () => {
    if (isOutdated) {
      index.clear();
      for (const [formula, ranges] of read) enter(formula, ranges);
      isOutdated = false;
    }
    open();
  };
}

const areSame = (some: readonly IUnitRange[], others: readonly IUnitRange[]): boolean =>
  some.length === others.length && some.every((range, i) => isSame(range, others[i]!));

const isSame = (a: IUnitRange, b: IUnitRange): boolean =>
  a.unitId === b.unitId &&
  a.sheetId === b.sheetId &&
  EDGES.every((edge) => Object.is(a.range[edge], b.range[edge]));

/** An edge that is not a number is the sheet's. */
const EDGES = ["startRow", "startColumn", "endRow", "endColumn"] as const;
