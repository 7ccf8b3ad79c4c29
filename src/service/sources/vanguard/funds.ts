/** As users read it. */
export const VANGUARD = "Vanguard";

const funds = new Set(
  "BND VB VBK VBR VIOG VIOO VIOV VO VOE VOO VOT VTI VTV VTWG VTWO VTWV VUG VV VXF VONE VONG VONV VTHR".split(
    " ",
  ),
);

/** Whether a fund is Vanguard's. */
export function isVanguardFund(ticker: string): boolean {
  return funds.has(ticker);
}

/** Address of what Vanguard's own pages read about a fund. */
export function vanguardAddress(ticker: string, what: string): string {
  return `https://investor.vanguard.com/vmf/api/${ticker}/${what}`;
}
