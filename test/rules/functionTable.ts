import { betweenMarks } from "./betweenMarks.ts";

/** What of functions.json the READMEs show. */
export interface Described {
  readonly functions: readonly {
    readonly name: string;
    readonly description: string;
    readonly parameters: readonly { readonly name: string; readonly optional?: boolean }[];
  }[];
}

/** The languages a README is in; the add-in may speak more. */
export type ReadmeLanguage = "en" | "ko";

/** A README, the metadata its table of functions is made from, and the table's head. */
export interface Readme {
  readonly path: string;
  readonly language: ReadmeLanguage;
  readonly metadata: string;
  readonly head: string;
}

export const readmes: readonly Readme[] = [
  { path: "README.md", language: "en", metadata: "dist/functions.json", head: "| function | gives |" },
  { path: "README.ko.md", language: "ko", metadata: "dist/functions.ko-KR.json", head: "| 함수 | 결과 |" },
];

/** The table of functions, as the metadata has them; optional arguments are in brackets. */
function functionTable({ functions }: Described, head: string): string {
  const rows = functions.map(({ name, description, parameters }) => {
    const list = parameters.map(({ name: parameter, optional }) => (optional ? `[${parameter}]` : parameter));
    return `| \`${name}(${list.join(", ")})\` | ${description.replaceAll("|", "\\|")} |`;
  });
  return [head, "| --- | --- |", ...rows.sort()].join("\n");
}

/** A text with the table between its marks replaced. */
export function withFunctionTable(text: string, metadata: Described, head: string): string {
  return betweenMarks(text, "functions", functionTable(metadata, head));
}
