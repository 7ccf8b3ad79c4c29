/* Which of the peers' functions are asked of us, in which test, and which are no functions of the catalogue. */

/** Functions whose cases are asked, by the test that asks them. */
export const asked = {
  returns: [
    ...["PERGAP", "YEARFRAC", "TOTALRETURN", "WINDOWRETURN", "CAGR", "ANNRETURN", "CUMRETURN", "CUMRETURNS"],
    ...["CAPTURERATIO", "RETURNSPREAD", "ACTIVEPREMIUM", "STYLESPREAD", "RUNLENGTH"],
  ],
  risk: [
    ...["PORTFOLIOPE", "PORTFOLIOEY", "LOSSWEIGHT", "RATEBETA", "RATEBETA_INTERCEPT", "RATEBETA_SE_NW"],
    ...["RATEBETA_SE_OLS", "NW_LAG_RULE", "NW_LAG_AUTO", "RSQ", "VOLATILITY", "STDEV", "DOWNSIDEDEV"],
    ...["SEMIDEV", "SHARPE", "ROLLSHARPE", "SORTINO", "MAXDRAWDOWN", "ROLLMAXDRAWDOWN", "ULCERINDEX"],
    ...["CALMAR", "VAR", "ES", "SKEWNESS", "KURTOSIS", "BETA", "UPBETA", "DOWNBETA", "ALPHA", "ALPHABETA"],
    ...["UPALPHABETA", "DOWNALPHABETA", "CORREL", "RANKCORREL", "TRACKINGERROR", "INFORMATIONRATIO"],
    ...["TREYNOR", "UPCAPTURE", "DOWNCAPTURE", "UPDOWNCAPTURE"],
  ],
  rebalance: ["REBALANCE", "LOTS", "LOTS_LP"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Functions that are not asked, by the reason, with the number of their cases. */
export const outside: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  "no measure of the catalogue": {
    AVGDRAWDOWN: 2,
    AVGDRAWDOWNDAYS: 2,
    BETAFRAGILITY: 4,
    DRAWDOWNDETAIL: 1,
    OMEGA: 7,
    PAININDEX: 6,
    PROFITFACTOR: 1,
    STABILITY: 3,
    TAILRATIO: 5,
  },
  "counts, means and extremes of returns, which Excel's own COUNTIF, AVERAGE, MAX and MIN give": {
    BEST: 3,
    DOWNNUMBER: 2,
    MEANRETURN: 3,
    UPNUMBER: 6,
    UPPERCENT: 4,
    WINPCT: 7,
    WORST: 3,
  },
  "how factor portfolios are put together of six others": { HML: 12, SMB: 9 },
  "regressions on the market's excess return and the bill rate, neither of which is in the cases' data": {
    FFREG_COEF: 7,
    FFREG_SE_NW: 39,
  },
};
