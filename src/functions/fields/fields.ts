import { dateOrPart, finePercent, multiple } from "../results/shown.ts";
import { factField, figureField } from "./factField.ts";
import type { Field } from "./field.ts";
import { ratioField } from "./ratioField.ts";
import { returnField } from "./returnField.ts";

/** Everything ETF can be asked about a fund. */
export const fields: Readonly<Record<string, Field>> = {
  name: factField("name", (fund) => fund.name),
  issuer: factField("issuer", (fund) => fund.issuer),
  index: factField("index", (fund) => fund.index),
  style: factField("style", (fund) => fund.style),
  isin: factField("isin", (fund) => fund.isin),
  inception: factField("inception", ({ inceptionDate: day }) => (day === null ? null : dateOrPart(day))),
  firstTrade: factField("firstTrade", ({ firstTradeDate: day }) => (day === null ? null : dateOrPart(day))),
  successor: factField("successor", (fund) => fund.successor?.ticker ?? null),
  expenseRatio: figureField("expenseRatio", (fund) => fund.expenseRatio, finePercent),
  netAssets: figureField(
    "netAssets",
    (fund) => fund.netAssets,
    (value) => value,
  ),
  price: figureField("price", (fund) => fund.price, multiple),
  yield: figureField("yield", (fund) => fund.yield, finePercent),
  pe: ratioField("pe"),
  pb: ratioField("pb"),
  return1w: returnField("1W"),
  returnMtd: returnField("MTD"),
  return1m: returnField("1M"),
  return3m: returnField("3M"),
  return6m: returnField("6M"),
  returnYtd: returnField("YTD"),
  return1y: returnField("1Y"),
  return3y: returnField("3Y"),
  return5y: returnField("5Y"),
  return10y: returnField("10Y"),
  returnItd: returnField("ITD"),
};
