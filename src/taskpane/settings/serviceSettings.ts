import type { ServiceSettings } from "../../data/service/findService.ts";
import { browserStorage } from "../browserStorage.ts";
import { serviceAddress } from "./serviceAddress.ts";

const KEY = "service";

/** Settings that the browser would not keep; they hold while the page is open. */
let unkept: ServiceSettings | null = null;

/** Where the service is and its token, as set on this computer; never read from a workbook. */
export function readServiceSettings(): ServiceSettings {
  if (unkept) return unkept;
  const { address, token } = (browserStorage.get(KEY) ?? {}) as { address?: unknown; token?: unknown };
  const read = serviceAddress(typeof address === "string" ? address : "");
  return {
    address: "address" in read ? read.address : null,
    token: typeof token === "string" && token !== "" ? token : null,
  };
}

/** Keeps settings in this browser. @returns whether it keeps them after the page is closed */
export function keepServiceSettings(settings: ServiceSettings): boolean {
  unkept = null;
  browserStorage.set(KEY, settings);
  const { address, token } = readServiceSettings();
  const isKept = address === settings.address && token === settings.token;
  if (!isKept) unkept = settings;
  return isKept;
}
