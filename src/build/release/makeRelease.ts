import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { checkList } from "./checkList.ts";
import { checkListEn } from "./checkListEn.ts";
import { checkListKo } from "./checkListKo.ts";
import { manifestAt, movedTo } from "./hostedAt.ts";
import { hostingHeaders } from "./hostingHeaders.ts";
import { clearOwn, filesIn, recordRelease } from "./ownFolder.ts";
import type { ReleaseOptions } from "./releaseOptions.ts";

/** What a release is made of. */
export interface ReleaseSource {
  /** Folder of the built files. */
  readonly dist: string;
  /** Microsoft's client library, which the workbench may not load from afar. */
  readonly officeJs: string;
  readonly version: string;
}

/** Built files that name the address they are served from. */
const ADDRESSED = /^functions(?:\.[\w-]+)?\.json$/u;

/** What the workbench's host loads of Microsoft's library: no debug builds, no languages but ours. */
const LIBRARY = /^(?:[^/]+\.js|(?:en-us|ko-kr)\/.+)$/u;

/**
 * Makes the folder to host, `upload/`, with the manifest for its address and the headers it needs; beside it a check
 * list in each language, and a record of all files.
 *
 * @returns paths of what is to be uploaded
 * @throws TypeError if there is something else in the folder
 */
export function makeRelease(options: ReleaseOptions, { dist, officeJs, version }: ReleaseSource): string[] {
  const { address, out, hasWorkbench } = options;
  const built = filesIn(dist).filter((file) => isHosted(file, hasWorkbench));
  const manifest = manifestAt(readFileSync(join(dist, "manifest.xml"), "utf8"), address, version);
  clearOwn(out);
  const upload = join(out, "upload");
  for (const file of built) copy(join(dist, file), join(upload, file));
  if (hasWorkbench)
    for (const file of filesIn(officeJs).filter(isLoaded))
      copy(join(officeJs, file), join(upload, "workbench/office-js", file));
  writeFileSync(join(upload, "manifest.xml"), manifest);
  for (const file of built.filter((name) => ADDRESSED.test(name))) {
    const path = join(upload, file);
    writeFileSync(path, movedTo(readFileSync(path, "utf8"), address));
  }
  const files = filesIn(upload);
  writeFileSync(join(upload, "_headers"), hostingHeaders(files, address));
  const facts = { address, version, files: files.length + 1, hasWorkbench };
  writeFileSync(join(out, "CHECKLIST.txt"), checkList(checkListEn(facts)));
  writeFileSync(join(out, "CHECKLIST.ko.txt"), checkList(checkListKo(facts)));
  recordRelease(out, version, address);
  return [...files, "_headers"].sort();
}

function isHosted(file: string, hasWorkbench: boolean): boolean {
  if (file === "built" || file === "workbench/headless.mjs") return false;
  return hasWorkbench || !file.startsWith("workbench/");
}

const isLoaded = (file: string) => LIBRARY.test(file) && !file.endsWith(".debug.js");

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to);
}
