/** Where manifest.xml and functions.json, as they stand in the project, say the add-in is. */
const DEVELOPMENT = "https://localhost:3000/";

/** Addresses in attributes of a manifest; names of XML schemas are no addresses. */
const ATTRIBUTE = /\b(?:DefaultValue|Value|Url)="(https?:[^"]*)"/gu;

/**
 * The manifest of an add-in hosted elsewhere: every address moved, the version the package's, all else as it was, the
 * ids above all, by which Excel knows the add-in again.
 *
 * @param manifest - text of manifest.xml
 * @param address - where the add-in is hosted, with a slash at the end
 * @param version - of package.json: "0.1.0"
 * @throws Error if the manifest names an address outside of the hosted folder, or has not one version
 */
export function manifestAt(manifest: string, address: string, version: string): string {
  const moved = movedTo(manifest, address);
  const stray = [...moved.matchAll(ATTRIBUTE)]
    .map(([, found]) => found!)
    .find((url) => !url.startsWith(address));
  if (stray !== undefined) throw new Error(`manifest.xml names an address that is not hosted: ${stray}`);
  return versioned(moved, version);
}

/**
 * A manifest with another version, of four parts as Office has them.
 *
 * @throws Error if it does not have one version, or the other is not three numbers
 */
export function versioned(manifest: string, version: string): string {
  if (!/^\d+\.\d+\.\d+$/u.test(version))
    throw new Error(`Office knows no version such as ${version}. Use three numbers, such as 1.2.3.`);
  const versions = /<Version>[^<]*<\/Version>/gu;
  if (manifest.match(versions)?.length !== 1) throw new Error("manifest.xml does not have one version");
  return manifest.replace(versions, `<Version>${version}.0</Version>`);
}

/** A text with every address of the add-in's files moved to where they are hosted. */
export const movedTo = (text: string, address: string): string => text.replaceAll(DEVELOPMENT, address);
