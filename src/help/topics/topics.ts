import { amihud } from "./amihud.ts";
import { coreSatellite } from "./coreSatellite.ts";
import { daysToLiquidate } from "./daysToLiquidate.ts";
import { drift } from "./drift.ts";
import { etf } from "./etf.ts";
import { etfHistory } from "./etfHistory.ts";
import { etfHoldings } from "./etfHoldings.ts";
import { etfScreen } from "./etfScreen.ts";
import { fundReturn } from "./fundReturn.ts";
import { macro } from "./macro.ts";
import { perGap } from "./perGap.ts";
import { perHist } from "./perHist.ts";
import { portfolioPe } from "./portfolioPe.ts";
import { rateBeta } from "./rateBeta.ts";
import { rateShock } from "./rateShock.ts";
import { rebalance } from "./rebalance.ts";
import { risk } from "./risk.ts";
import { rotation } from "./rotation.ts";
import { styleCheck } from "./styleCheck.ts";
import { styleSpread } from "./styleSpread.ts";
import type { HelpTopic } from "./helpTopic.ts";

/** Every function's page, in the order of the functions' names. */
export const topics: readonly HelpTopic[] = [
  amihud,
  coreSatellite,
  daysToLiquidate,
  drift,
  etf,
  etfHistory,
  etfHoldings,
  etfScreen,
  fundReturn,
  macro,
  perGap,
  perHist,
  portfolioPe,
  rateBeta,
  rateShock,
  rebalance,
  risk,
  rotation,
  styleCheck,
  styleSpread,
];
