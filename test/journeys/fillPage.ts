import type { SheetKind } from "../../src/sheets/sheet.ts";
import type { Workbench } from "./workbenchOn.ts";

/** Chooses funds and sheets in the pane, as a person does, and waits until they are filled and calculated. */
export async function fillPage(
  { page, pane, settled }: Pick<Workbench, "page" | "pane" | "settled">,
  funds: string,
  kinds: readonly SheetKind[],
): Promise<void> {
  await pane.focus("#search");
  await page.keyboard.type(funds);
  await page.keyboard.press("Enter");
  for (const box of await pane.locator("[data-fill]").all()) {
    const kind = (await box.getAttribute("data-fill")) as SheetKind;
    await box.setChecked(kinds.includes(kind));
  }
  await pane.click("button.primary");
  await pane.waitForSelector(".done", { timeout: 90_000 });
  await pane.waitForSelector("button.primary", { timeout: 90_000 });
  await settled();
}
