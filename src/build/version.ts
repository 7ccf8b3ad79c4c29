import { readFileSync } from "node:fs";

const described = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
  readonly version: string;
};

/** Of package.json, the one place that has it: pages of help, pane and released manifest take it from here. */
export const { version } = described;
