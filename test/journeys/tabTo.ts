import type { Workbench } from "./workbenchOn.ts";

/** Presses Tab, or Shift+Tab, until this element of the pane has the focus. */
export async function tabTo(
  { page, pane }: Pick<Workbench, "page" | "pane">,
  selector: string,
  key: "Tab" | "Shift+Tab" = "Tab",
): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if (await pane.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not lead to ${selector}`);
}
