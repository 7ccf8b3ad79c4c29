import { readChoices, type Choices } from "./choices.ts";

const KEY = "smallcap.pane";

/** The choices of the last filling of this workbook, else the defaults. */
export const recallChoices = (): Choices => readChoices(Office.context.document.settings.get(KEY));

/** Keeps choices in the workbook. Rejects where the workbook cannot be changed. */
export function rememberChoices(choices: Choices): Promise<void> {
  const { settings } = Office.context.document;
  settings.set(KEY, choices);
  return new Promise((resolve, reject) =>
    settings.saveAsync(({ status, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve();
      else reject(new Error(error.message));
    }),
  );
}
