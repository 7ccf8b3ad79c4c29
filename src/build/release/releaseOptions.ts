import { resolve } from "node:path";
import { commandLine } from "../../service/programs/commandLine.ts";
import { UsageError } from "../../service/usageError.ts";

/** What `npm run release` is told. */
export interface ReleaseOptions {
  /** Where the files will be hosted: https, with a slash at the end. */
  readonly address: string;
  /** Folder the release is made in. */
  readonly out: string;
  readonly hasWorkbench: boolean;
}

const USAGE = `Options of npm run release, after "--":
  --address URL     where it will be hosted, such as https://example.com/smallcap/
  --out FOLDER      where the release is made, dist-release by default
  --with-workbench  the workbench is hosted, too`;

/**
 * Reads the command line: `--address URL [--out FOLDER] [--with-workbench]`.
 *
 * @throws UsageError with a sentence where an option is missing, unknown or makes no sense
 */
export function releaseOptions(args: readonly string[]): ReleaseOptions {
  const { values } = commandLine(
    {
      args: [...args],
      options: {
        address: { type: "string", default: "" },
        out: { type: "string", default: "dist-release" },
        "with-workbench": { type: "boolean", default: false },
      },
    },
    USAGE,
  );
  return {
    address: hostingAddress(values.address),
    out: resolve(values.out),
    hasWorkbench: values["with-workbench"],
  };
}

/** Host and folders in letters that no file format needs to escape. */
const CLEAN = /^https:\/\/[a-z\d]+(?:[.-][a-z\d]+)*(?::\d+)?\/(?:[\w~-][\w.~-]*\/)*$/u;

function hostingAddress(text: string): string {
  if (text === "")
    throw new UsageError("Say where it will be hosted: --address https://example.com/smallcap/");
  const isUrl = URL.canParse(text);
  if (isUrl && new URL(text).protocol !== "https:")
    throw new UsageError(`Excel loads add-ins over https only, not from "${text}".`);
  if (isUrl && CLEAN.test(`${text}/`)) throw new UsageError(`The address must end with a slash: ${text}/`);
  if (!isUrl || !CLEAN.test(text) || new URL(text).href !== text)
    throw new UsageError(
      `The address must be one such as https://example.com/smallcap/, with no user, query, fragment or unusual letters, not "${text}".`,
    );
  return text;
}
