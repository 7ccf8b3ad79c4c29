/** What of functions.json the READMEs show. */
export interface Described {
  readonly functions: readonly {
    readonly name: string;
    readonly description: string;
    readonly parameters: readonly { readonly name: string; readonly optional?: boolean }[];
  }[];
}

/** A README, the metadata its table of functions is made from, and the table's head. */
export interface Readme {
  readonly path: string;
  readonly metadata: string;
  readonly head: string;
}

export const readmes: readonly Readme[] = [
  { path: "README.md", metadata: "dist/functions.json", head: "| function | gives |" },
  { path: "README.ko.md", metadata: "dist/functions.ko-KR.json", head: "| 함수 | 결과 |" },
];

const START = "<!-- functions -->";
const END = "<!-- /functions -->";

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
  const [before, after] = [text.indexOf(START), text.indexOf(END)];
  if (before < 0 || after < before) throw new Error(`the text has no ${START} … ${END}`);
  return `${text.slice(0, before)}${START}\n${functionTable(metadata, head)}\n${text.slice(after)}`;
}
