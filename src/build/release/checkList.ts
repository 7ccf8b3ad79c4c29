import { languages, type Language } from "../../i18n/language.ts";

/** What the list is about. */
export interface ReleaseFacts {
  readonly address: string;
  readonly version: string;
  readonly files: number;
  readonly hasWorkbench: boolean;
}

/** A list to work off, in one language. */
export interface CheckList {
  readonly title: string;
  readonly chapters: readonly { readonly heading: string; readonly steps: readonly string[] }[];
}

/** The file it is in: CHECKLIST.txt, CHECKLIST.ko.txt. */
export const checkListName = (language: Language): string =>
  language === languages[0] ? "CHECKLIST.txt" : `CHECKLIST.${language}.txt`;

/** The list as a text file: a box before each step. */
export function checkList({ title, chapters }: CheckList): string {
  const parts = chapters.map(({ heading, steps }) =>
    [heading, ...steps.map((step) => `[ ] ${step}`)].join("\n"),
  );
  return `${[title, ...parts].join("\n\n")}\n`;
}
