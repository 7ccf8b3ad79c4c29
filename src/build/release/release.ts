/* npm run release -- --address https://example.com/smallcap/ [--out FOLDER] [--with-workbench]: what to host, and how. */
import { relative } from "node:path";
import { aboutLanguages, languages } from "../../i18n/language.ts";
import { folders } from "../../service/folders.ts";
import { version } from "../version.ts";
import { checkListName } from "./checkList.ts";
import { makeRelease } from "./makeRelease.ts";
import { releaseOptions } from "./releaseOptions.ts";
import { UsageError } from "../../service/usageError.ts";

try {
  const options = releaseOptions(process.argv.slice(2));
  const files = makeRelease(options, {
    dist: folders["/"]!,
    officeJs: folders["/workbench/office-js/"]!,
    version,
  });
  const out = relative(process.cwd(), options.out);
  console.log(`SmallCap ${version} for ${options.address}`);
  console.log(`${String(files.length)} files to upload: ${out}/upload/`);
  console.log(`Manifest to hand out: ${out}/upload/manifest.xml`);
  console.log("What to do and to try:");
  for (const language of languages)
    console.log(`  ${out}/${checkListName(language)}   (${aboutLanguages[language].name})`);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
