import { amihudCell } from "./cells/amihudCell.ts";
import { coreSatelliteCell } from "./cells/coreSatelliteCell.ts";
import { daysToLiquidateCell } from "./cells/daysToLiquidateCell.ts";
import { driftCell } from "./cells/driftCell.ts";
import { etfCell } from "./cells/etfCell.ts";
import { etfHistoryCell } from "./cells/etfHistoryCell.ts";
import { etfHoldingsCell } from "./cells/etfHoldingsCell.ts";
import { etfScreenCell } from "./cells/etfScreenCell.ts";
import { fundReturnCell } from "./cells/fundReturnCell.ts";
import { macroCell } from "./cells/macroCell.ts";
import { perGapCell } from "./cells/perGapCell.ts";
import { perHistCell } from "./cells/perHistCell.ts";
import { portfolioPeCell } from "./cells/portfolioPeCell.ts";
import { rateBetaCell } from "./cells/rateBetaCell.ts";
import { rateShockCell } from "./cells/rateShockCell.ts";
import { rebalanceCell } from "./cells/rebalanceCell.ts";
import { riskCell } from "./cells/riskCell.ts";
import { rotationCell } from "./cells/rotationCell.ts";
import { styleCheckCell } from "./cells/styleCheckCell.ts";
import { styleSpreadCell } from "./cells/styleSpreadCell.ts";

/** A custom function as Excel calls it: ranges are rows, what is left out is null. */
export type CellFunction = (...given: unknown[]) => unknown;

/** Every function that can be typed in a cell, by its id: for the pane, which shows results before they are in a cell. */
export const functionTable = {
  AMIHUD: amihudCell,
  CORESATELLITE: coreSatelliteCell,
  DAYSTOLIQUIDATE: daysToLiquidateCell,
  DRIFT: driftCell,
  ETF: etfCell,
  ETFHISTORY: etfHistoryCell,
  ETFHOLDINGS: etfHoldingsCell,
  ETFSCREEN: etfScreenCell,
  FUNDRETURN: fundReturnCell,
  MACRO: macroCell,
  PERGAP: perGapCell,
  PERHIST: perHistCell,
  PORTFOLIOPE: portfolioPeCell,
  RATEBETA: rateBetaCell,
  RATESHOCK: rateShockCell,
  REBALANCE: rebalanceCell,
  RISK: riskCell,
  ROTATION: rotationCell,
  STYLECHECK: styleCheckCell,
  STYLESPREAD: styleSpreadCell,
} as unknown as Readonly<Record<string, CellFunction>>;
