import { amihudCell } from "./amihudCell.ts";
import { coreSatelliteCell } from "./coreSatelliteCell.ts";
import { daysToLiquidateCell } from "./daysToLiquidateCell.ts";
import { driftCell } from "./driftCell.ts";
import { etfCell } from "./etfCell.ts";
import { etfHistoryCell } from "./etfHistoryCell.ts";
import { etfHoldingsCell } from "./etfHoldingsCell.ts";
import { etfScreenCell } from "./etfScreenCell.ts";
import { fundReturnCell } from "./fundReturnCell.ts";
import { macroCell } from "./macroCell.ts";
import { perGapCell } from "./perGapCell.ts";
import { perHistCell } from "./perHistCell.ts";
import { portfolioPeCell } from "./portfolioPeCell.ts";
import { rateBetaCell } from "./rateBetaCell.ts";
import { rateShockCell } from "./rateShockCell.ts";
import { rebalanceCell } from "./rebalanceCell.ts";
import { riskCell } from "./riskCell.ts";
import { rotationCell } from "./rotationCell.ts";
import { styleCheckCell } from "./styleCheckCell.ts";
import { styleSpreadCell } from "./styleSpreadCell.ts";

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
