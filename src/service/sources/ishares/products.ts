/** A fund's product number and the last part of its page's address at ishares.com. */
interface Product {
  readonly id: number;
  readonly slug: string;
}

const products: Readonly<Record<string, Product>> = {
  AGG: { id: 239458, slug: "ishares-core-total-us-bond-market-etf" },
  IEF: { id: 239456, slug: "ishares-710-year-treasury-bond-etf" },
  IJH: { id: 239763, slug: "ishares-core-sp-midcap-etf" },
  IJJ: { id: 239764, slug: "ishares-sp-midcap-400-value-etf" },
  IJK: { id: 239762, slug: "ishares-sp-midcap-400-growth-etf" },
  IJR: { id: 239774, slug: "ishares-core-sp-smallcap-etf" },
  IJS: { id: 239775, slug: "ishares-sp-smallcap-600-value-etf" },
  IJT: { id: 239773, slug: "ishares-sp-smallcap-600-growth-etf" },
  ITOT: { id: 239724, slug: "ishares-core-sp-total-us-stock-market-etf" },
  IUSG: { id: 239713, slug: "ishares-core-sp-us-growth-etf" },
  IUSV: { id: 239715, slug: "ishares-core-sp-us-value-etf" },
  IVE: { id: 239728, slug: "ishares-sp-500-value-etf" },
  IVV: { id: 239726, slug: "ishares-core-sp-500-etf" },
  IVW: { id: 239725, slug: "ishares-sp-500-growth-etf" },
  IWB: { id: 239707, slug: "ishares-russell-1000-etf" },
  IWC: { id: 239716, slug: "ishares-microcap-etf" },
  IWD: { id: 239708, slug: "ishares-russell-1000-value-etf" },
  IWF: { id: 239706, slug: "ishares-russell-1000-growth-etf" },
  IWM: { id: 239710, slug: "ishares-russell-2000-etf" },
  IWN: { id: 239712, slug: "ishares-russell-2000-value-etf" },
  IWO: { id: 239709, slug: "ishares-russell-2000-growth-etf" },
  IWP: { id: 239717, slug: "ishares-russell-midcap-growth-etf" },
  IWR: { id: 239718, slug: "ishares-russell-midcap-etf" },
  IWS: { id: 239719, slug: "ishares-russell-midcap-value-etf" },
  IWV: { id: 239714, slug: "ishares-russell-3000-etf" },
  SHY: { id: 239452, slug: "ishares-13-year-treasury-bond-etf" },
  TLT: { id: 239454, slug: "ishares-20-year-treasury-bond-etf" },
};

/** Whether a fund's page is known. */
export function isProduct(ticker: string): boolean {
  return Object.hasOwn(products, ticker);
}

/** Address of a fund's page; its number decides, and the site corrects a slug that has changed. */
export function productPage(ticker: string): string {
  const { id, slug } = products[ticker]!;
  return `https://www.ishares.com/us/products/${id}/${slug}`;
}

/** As users read it. */
export const ISHARES = "iShares";
