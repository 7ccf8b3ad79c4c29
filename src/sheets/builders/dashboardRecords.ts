import type { MacroRecord, ReturnsRecord, ValuationsRecord } from "../../data/record.ts";
import type { Window } from "../../finance/returns/window.ts";

/** Everything the dashboard shows; what is not to be had is left out. */
export interface DashboardRecords {
  /** Of the chosen funds, monthly; at least one. */
  readonly returns: readonly ReturnsRecord[];
  readonly benchmark: ReturnsRecord | null;
  /** Of the funds that tell styles and sizes apart. */
  readonly styles: readonly ReturnsRecord[];
  readonly valuations: readonly ValuationsRecord[];
  readonly benchmarkValuations: ValuationsRecord | null;
  readonly macro: readonly MacroRecord[];
  /** Of risk and charts. */
  readonly window: Window;
  readonly years: number | null;
}
