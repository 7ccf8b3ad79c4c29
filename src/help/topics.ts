import { amihud } from "./topics/amihud.ts";
import { coreSatellite } from "./topics/coreSatellite.ts";
import { daysToLiquidate } from "./topics/daysToLiquidate.ts";
import { drift } from "./topics/drift.ts";
import { etf } from "./topics/etf.ts";
import { etfHistory } from "./topics/etfHistory.ts";
import { etfHoldings } from "./topics/etfHoldings.ts";
import { etfScreen } from "./topics/etfScreen.ts";
import { fundReturn } from "./topics/fundReturn.ts";
import { macro } from "./topics/macro.ts";
import { perGap } from "./topics/perGap.ts";
import { perHist } from "./topics/perHist.ts";
import { portfolioPe } from "./topics/portfolioPe.ts";
import { rateBeta } from "./topics/rateBeta.ts";
import { rateShock } from "./topics/rateShock.ts";
import { rebalance } from "./topics/rebalance.ts";
import { risk } from "./topics/risk.ts";
import { rotation } from "./topics/rotation.ts";
import { styleCheck } from "./topics/styleCheck.ts";
import { styleSpread } from "./topics/styleSpread.ts";
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
