/* The pane by keyboard alone: fill, stop, insert a function, refresh, check; the focus is never lost, and always seen. */
import { tabTo } from "./tabTo.ts";
import { useWorkbench } from "./useWorkbench.ts";

const open = useWorkbench();

test("from view to view and through what each does", async () => {
  const workbench = await open();
  const { page, pane } = workbench;
  const { keyboard } = page;
  /** Waits until the focus is on this element of the pane, with a ring around it. */
  const focusOn = async (selector: string) => {
    await pane.waitForFunction(
      (wanted) => document.hasFocus() && document.activeElement?.matches(wanted),
      selector,
    );
    const ring = await pane.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement!);
      return outlineStyle === "none" ? 0 : parseFloat(outlineWidth);
    });
    expect([selector, ring]).toEqual([selector, 2]);
  };
  const toTab = async (from: string, key: "ArrowRight" | "ArrowLeft", to: string) => {
    await tabTo(workbench, `#tab-${from}`, "Shift+Tab");
    await keyboard.press(key);
    await focusOn(`#tab-${to}`);
  };

  await pane.focus("#tab-fill");
  await tabTo(workbench, "#search");
  await keyboard.type("IJR, VBR");
  await keyboard.press("Enter");
  await focusOn("#search");
  await tabTo(workbench, "[aria-label='Remove VBR']");
  await keyboard.press("Enter");
  await focusOn("#search");
  await tabTo(workbench, ".action .primary");
  await keyboard.press("Enter");
  await pane.getByText("1 row in Fund facts").first().waitFor();
  await focusOn(".action .primary");

  // the progress takes the focus: a second Enter must not stop what the first began
  await pane.evaluate(() => {
    document.addEventListener("focusin", ({ target }) => {
      if ((target as Element).matches(".action > div")) document.body.dataset["focus"] = "progress";
    });
  });
  await keyboard.press("Enter");
  await pane.waitForSelector("body[data-focus=progress]");
  await focusOn(".action .primary");

  await page.evaluate(() => {
    const { book } = window.workbench;
    const { id } = book.sheets[0]!;
    book.activateSheet(id);
    book.selection = { sheet: id, area: { row: 2, column: 2, rows: 1, columns: 1 } };
  });
  await toTab("fill", "ArrowRight", "functions");
  await pane.waitForSelector("#function-search");
  await tabTo(workbench, "#function-search");
  await keyboard.type("fundreturn");
  await keyboard.press("Enter");
  await focusOn("#function-name");
  await tabTo(workbench, "#argument-fund");
  await keyboard.type("ijr");
  await keyboard.press("ArrowDown");
  await keyboard.press("Enter");
  await tabTo(workbench, "#panel-functions .primary");
  await keyboard.press("Enter");
  await pane.getByText("Inserted into").first().waitFor();
  await focusOn("#panel-functions .primary");
  expect((await workbench.formulas("C3", "Analysis"))[0]![0]).toBe('=SMALLCAP.FUNDRETURN("IJR")');
  await tabTo(workbench, "#panel-functions .row .link", "Shift+Tab");
  await keyboard.press("Shift+Tab");
  await keyboard.press("Enter");
  await focusOn("#function-search");

  await toTab("functions", "ArrowRight", "refresh");
  await pane.waitForSelector("input[name=scope]");
  await tabTo(workbench, "input[name=scope]");
  await keyboard.press("ArrowDown");
  expect(await pane.isChecked("[value=workbook]")).toBe(true);
  await tabTo(workbench, "#panel-refresh .primary");
  await keyboard.press("Enter");
  await pane.waitForSelector("#panel-refresh .done");
  await focusOn("#panel-refresh div:has(> .done)"); // what came of it

  await toTab("refresh", "ArrowRight", "share");
  await pane.waitForSelector("#copy-book");
  await tabTo(workbench, "#copy-book");
  await keyboard.press("Enter");
  await focusOn("#open-copy");
  await tabTo(workbench, ".question .link");
  await keyboard.press("Enter");
  await focusOn("#copy-book");
}, 120_000);
