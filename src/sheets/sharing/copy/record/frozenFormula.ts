import type { Area } from "../../../area.ts";

/** A formula of ours that became its value, as the record of a values copy tells of it. */
export interface FrozenFormula {
  /** The worksheet's name. */
  readonly sheet: string;
  /** The cell, with all cells its result filled. */
  readonly area: Area;
  /** As Excel shows it, with "=". */
  readonly formula: string;
  /** How to find out whether the cells are as the copy left them: the digest of their values, or the formula put there. */
  readonly mark: string;
}

/** A defined name whose formula called ours. */
export interface FrozenName {
  readonly name: string;
  /** Worksheet the name belongs to; null for one of the workbook. */
  readonly sheet: string | null;
  readonly formula: string;
}

/** All that can be restored in a values copy. */
export interface FrozenRecord {
  readonly formulas: readonly FrozenFormula[];
  readonly names: readonly FrozenName[];
}
