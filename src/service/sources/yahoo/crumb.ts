import { badShape } from "../badShape.ts";
import type { Asking } from "../endpoint.ts";
import { createKept, type Kept } from "../kept.ts";
import { decodeText } from "../reading/decodeText.ts";
import { YAHOO } from "./yahooSymbol.ts";

/** What Yahoo wants to see of a visitor who asks for more than charts. */
export interface Crumb {
  readonly crumb: string;
  readonly cookie: string;
}

export type CrumbKeeper = Kept<Crumb>;

const FRESH_MS = 60 * 60_000;

/** A keeper of crumbs: asks for one when there is none, or none younger than an hour. */
export function createCrumbKeeper(): CrumbKeeper {
  return createKept(FRESH_MS, askForCrumb);
}

/** A cookie from an address that has nothing else (it answers 404), then the crumb that goes with it. */
async function askForCrumb({ transport, signal }: Asking): Promise<Crumb> {
  const visited = await transport({ url: "https://fc.yahoo.com/", accept: [404] }, signal);
  const cookie = visited.headers
    .getSetCookie()
    .map((line) => line.split(";")[0]!)
    .join("; ");
  if (cookie === "") throw badShape(YAHOO, "gives no cookie");
  const url = "https://query1.finance.yahoo.com/v1/test/getcrumb";
  const crumb = decodeText((await transport({ url, headers: { cookie } }, signal)).body).trim();
  if (!/^[\w./\\-]{4,40}$/.test(crumb)) throw badShape(YAHOO, "gives no crumb");
  return { crumb, cookie };
}
