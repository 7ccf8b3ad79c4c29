import type { SheetKind } from "../sheet.ts";
import type { Fill } from "./fill.ts";

/** Everything that can be filled, in the order offered and written: what the pane shows and the filling runs. */
export const fills: Readonly<Record<SheetKind, Fill>> = {
  dashboard: {
    group: "overview",
    settings: ["benchmark", "period", "form"],
    needsFunds: true,
    load: async () => (await import(/* webpackChunkName: "fill" */ "./dashboard.ts")).dashboard,
  },
  fundFacts: {
    group: "overview",
    settings: ["form"],
    needsFunds: true,
    load: async () => (await import(/* webpackChunkName: "fill" */ "./fundFacts.ts")).fundFacts,
  },
  screener: {
    group: "overview",
    settings: ["style", "issuer", "maxExpense", "minReturn", "sortBy", "form"],
    needsFunds: false,
    load: async () => (await import(/* webpackChunkName: "fill" */ "./screener.ts")).screener,
  },
  history: {
    group: "performance",
    settings: ["period", "interval", "field", "form"],
    needsFunds: true,
    load: async () => (await import(/* webpackChunkName: "fill" */ "./history.ts")).history,
  },
  returns: {
    group: "performance",
    settings: ["form"],
    needsFunds: true,
    load: async () => (await import(/* webpackChunkName: "fill" */ "./returns.ts")).returns,
  },
  monthlyReturns: {
    group: "performance",
    settings: ["period", "form"],
    needsFunds: true,
    load: async () => (await import(/* webpackChunkName: "fill" */ "./monthlyReturns.ts")).monthlyReturns,
  },
  risk: {
    group: "performance",
    settings: ["benchmark", "period", "form"],
    needsFunds: true,
    load: async () => (await import(/* webpackChunkName: "fill" */ "./risk.ts")).risk,
  },
  valuation: {
    group: "valuation",
    settings: ["benchmark", "period", "form"],
    needsFunds: true,
    load: async () => (await import(/* webpackChunkName: "fill" */ "./valuation.ts")).valuation,
  },
  holdings: {
    group: "valuation",
    settings: ["form"],
    needsFunds: true,
    load: async () => (await import(/* webpackChunkName: "fill" */ "./holdings.ts")).holdings,
  },
  rotation: {
    group: "market",
    settings: ["form"],
    needsFunds: false,
    load: async () => (await import(/* webpackChunkName: "fill" */ "./rotation.ts")).rotation,
  },
  rateSensitivity: {
    group: "market",
    settings: ["yield", "period", "form"],
    needsFunds: true,
    load: async () => (await import(/* webpackChunkName: "fill" */ "./rateSensitivity.ts")).rateSensitivity,
  },
  macro: {
    group: "market",
    settings: ["period", "form"],
    needsFunds: false,
    load: async () => (await import(/* webpackChunkName: "fill" */ "./macro.ts")).macro,
  },
  coreSatellite: {
    group: "portfolio",
    settings: ["benchmark"],
    needsFunds: true,
    load: async () => (await import(/* webpackChunkName: "fill" */ "./coreSatellite.ts")).coreSatellite,
  },
  workedExample: {
    group: "portfolio",
    settings: [],
    needsFunds: false,
    load: async () => (await import(/* webpackChunkName: "fill" */ "./workedExample.ts")).workedExample,
  },
};

export const fillKinds = Object.keys(fills) as SheetKind[];
