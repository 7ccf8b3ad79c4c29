import { types } from "node:util";

const NO_LEAVE = "it may not be written to. Set SMALLCAP_DATA to a folder of your own.";
const READ_ONLY = "it is read-only. Set SMALLCAP_DATA to a folder that can be written to.";
const FULL = "the disk is full. Make room, or set SMALLCAP_DATA to a folder on another disk.";

/** Why nothing can be written, by the code of the system or of the database: nothing else need be wrong. */
const UNWRITABLE: Readonly<Record<string, string>> = {
  EACCES: NO_LEAVE,
  EPERM: NO_LEAVE,
  EROFS: READ_ONLY,
  ENOSPC: FULL,
  EDQUOT: FULL,
  EIO: "the disk has a fault. Check it, or set SMALLCAP_DATA to a folder on another disk.",
  "53100": "the database's disk is full. Make room there, or set SMALLCAP_DATA to a folder on another disk.",
  "58030": "the database's disk has a fault. Check it, or set SMALLCAP_DATA to a folder on another disk.",
  "25006": "the database is read-only at the moment. Correct DATABASE_URL if it names a copy.",
  "42501": "the database's user may not write there. Grant it, or use another user in DATABASE_URL.",
};

const ADVICE: Readonly<Record<string, string>> = {
  ...UNWRITABLE,
  "42501": "the user may not create tables. Grant it, or use another user in DATABASE_URL.",
  ENOTDIR: "a part of its path is a file. Set SMALLCAP_DATA to another folder.",
  EEXIST: "a file of that name is in the way. Set SMALLCAP_DATA to another folder.",
  ECONNREFUSED: "no database answers there. Start it, or correct DATABASE_URL.",
  ENOTFOUND: "there is no such host. Correct DATABASE_URL.",
  EAI_AGAIN: "its name cannot be looked up at the moment. Check the network, or correct DATABASE_URL.",
  ETIMEDOUT: "the database did not answer in time. Check the network, or correct DATABASE_URL.",
  "53300": "the database has no connection left. Allow it more, or end others that hold one.",
  "28P01": "the database refuses user or password. Correct DATABASE_URL.",
  "28000": "the database refuses the user. Correct DATABASE_URL.",
  "3D000": "there is no database of that name. Create it, or correct DATABASE_URL.",
};

/** Why a database cannot be opened, and what to do: the end of a sentence. */
export function adviceOn(error: unknown): string {
  const { code, message } = rootOf(error);
  return ADVICE[code ?? ""] ?? `${message}.`;
}

/** The same of an open one in which a write failed; null where it failed for another reason than the place it is kept in. */
export function whyUnwritable(error: unknown): string | null {
  return UNWRITABLE[rootOf(error).code ?? ""] ?? null;
}

/** What lies at the bottom of an error, or lowest of what bears a code: the layers above say only which statement failed. */
function rootOf(error: unknown): { readonly message: string; readonly code?: string } {
  let root: { readonly message: string; readonly code?: string } = { message: String(error) };
  for (let at = error; types.isNativeError(at); at = at.cause) {
    if ("code" in at && typeof at.code === "string") root = { message: at.message, code: at.code };
    else if (root.code === undefined) root = at;
  }
  return root;
}
