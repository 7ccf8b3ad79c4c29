/** What of functions.json the README shows. */
export interface Described {
  readonly functions: readonly {
    readonly name: string;
    readonly description: string;
    readonly parameters: readonly { readonly name: string; readonly optional?: boolean }[];
  }[];
}

const START = "<!-- functions -->";
const END = "<!-- /functions -->";

/** The README's table of functions, as the metadata has them; optional arguments are in brackets. */
export function functionTable({ functions }: Described): string {
  const rows = functions.map(({ name, description, parameters }) => {
    const list = parameters.map(({ name: parameter, optional }) => (optional ? `[${parameter}]` : parameter));
    return `| \`${name}(${list.join(", ")})\` | ${description} |`;
  });
  return ["| function | gives |", "| --- | --- |", ...rows.sort()].join("\n");
}

/** A text with the table between its marks replaced. */
export function withFunctionTable(text: string, metadata: Described): string {
  const [before, after] = [text.indexOf(START), text.indexOf(END)];
  if (before < 0 || after < before) throw new Error(`the text has no ${START} … ${END}`);
  return `${text.slice(0, before)}${START}\n${functionTable(metadata)}\n${text.slice(after)}`;
}
