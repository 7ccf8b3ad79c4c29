import type { Basis, PeMethod } from "../../../finance/valuation/valuation.ts";
import type { Place } from "../scan/scannedBook.ts";

/** What each kind of finding names in its sentence. */
export interface Findings {
  /** Formulas of ours that show an error. */
  errorCells: { readonly code: string };
  /** Records whose newest figure is older than `days`. */
  staleData: { readonly subjects: string; readonly oldest: string; readonly days: number };
  /** Figures of several qualities side by side. */
  mixedQuality: { readonly qualities: readonly ("live" | "cached" | "workbook" | "snapshot")[] };
  /** P/Es in one row or column that are measured by different methods. */
  unlikePe: { readonly measures: readonly { readonly basis: Basis; readonly method: PeMethod }[] };
  /** A formula of ours, or a cell it reads, changes without anybody changing anything. */
  volatileNear: { readonly functions: string; readonly formulas: number };
  /** Data that a colleague without the service does not get. */
  notPinned: { readonly subjects: string };
  /** Something that looks like a key or password. Never shown. */
  looksLikeKey: { readonly kind: "named" | "token" };
  /** Formulas that Excel spells with a prefix, or does not know. */
  broken: null;
}

export type Rule = keyof Findings;

/** What a button does about a finding. */
export type Fix = "goTo" | "pin" | "refresh" | "toValue" | "repair" | "remove";

/** One thing to look at before sharing. */
export type Finding = {
  [R in Rule]: {
    readonly rule: R;
    readonly details: Findings[R];
    readonly severity: "error" | "warning" | "note";
    /** The cells concerned; none where it is about the workbook as a whole. */
    readonly places: readonly Place[];
    readonly fixes: readonly Fix[];
  };
}[Rule];
