import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { aboutLanguages, languages } from "../../i18n/language.ts";
import { checkList, checkListName } from "./checkList.ts";
import { checkLists } from "./checkLists.ts";
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

/** Folders of Microsoft's library with its words in our languages. */
const spoken = new Set(languages.map((language) => aboutLanguages[language].locale.toLowerCase()));

/**
 * Makes the folder to host, `upload/`, with the manifest for its address and the headers it needs; beside it a check
 * list in each language, and a record of all files.
 *
 * @returns paths of what is to be uploaded
 * @throws UsageError if there is something else in the folder
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
  for (const language of languages)
    writeFileSync(join(out, checkListName(language)), checkList(checkLists[language](facts)));
  recordRelease(out, version, address);
  return [...files, "_headers"].sort();
}

function isHosted(file: string, hasWorkbench: boolean): boolean {
  if (file === "built" || file === "workbench/headless.mjs") return false;
  return hasWorkbench || !file.startsWith("workbench/");
}

/** What the workbench's host loads of Microsoft's library: no debug builds, no languages but ours. */
function isLoaded(file: string): boolean {
  const [folder] = /^.+(?=\/)/u.exec(file) ?? [];
  return (folder === undefined || spoken.has(folder)) && file.endsWith(".js") && !file.endsWith(".debug.js");
}

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to);
}
