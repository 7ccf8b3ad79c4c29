import { readFileSync } from "node:fs";
import { join } from "node:path";
import { dist } from "../../../src/build/build.ts";

/** The script of an add-in under the same manifest that does nothing: its functions are 0, its pane is one button. */
export const emptyAddin = (): string => {
  const { functions } = JSON.parse(readFileSync(join(dist, "functions.json"), "utf8")) as {
    readonly functions: readonly { readonly id: string }[];
  };
  return [
    ...functions.map(({ id }) => `CustomFunctions.associate(${JSON.stringify(id)}, () => 0);`),
    'Office.onReady().then(() => document.getElementById("pane").append(document.createElement("button")));',
  ].join("\n");
};
