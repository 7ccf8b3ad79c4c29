/** As users read it. */
export const SSGA = "SSGA";

const funds = new Set("DIA MDY SLYG SLYV SPLG SPMD SPSM SPTM SPY SPYG SPYV SPYM".split(" "));

/** Whether a fund is State Street's. */
export function isSsgaFund(ticker: string): boolean {
  return funds.has(ticker);
}
