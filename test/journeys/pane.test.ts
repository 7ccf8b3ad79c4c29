/* A function from the search to the cell, and the refresh of what is in cells. */
import { useWorkbench } from "./useWorkbench.ts";

const open = useWorkbench();

test("a function is found, filled in, seen and inserted, then refreshed; errors lead to their cells", async () => {
  const workbench = await open();
  const { page, pane } = workbench;

  await pane.fill("#search", "IWM, VB");
  await pane.press("#search", "Enter");
  await pane.click("#search"); // offers what was used last
  await pane.getByRole("option", { name: /Vanguard Small-Cap/ }).waitFor();
  await pane.press("#search", "Escape");

  await workbench.goTo("Analysis");
  const { x, y } = await workbench.place("C3");
  await page.mouse.click(x, y);
  await page.keyboard.press("Control+Alt+KeyI");
  await pane.waitForSelector("#function-search");
  const help = await pane
    .getByRole("link", { name: /^Help/ })
    .evaluate((link) => (link as HTMLAnchorElement).href);
  expect(await page.request.get(help).then((answer) => answer.text())).toContain('href="about-errors.html"');
  await pane.fill("#function-search", "drawdown");
  await pane.fill("#function-search", "zzzz");
  await pane.getByText('No function matches "zzzz"').waitFor();
  await pane.fill("#function-search", "ㅔㄷㄱㅎ");
  await pane.press("#function-search", "Enter");
  await pane.getByText("Fill in fund to see the result.").waitFor();
  await pane.fill("#argument-fund", "russell 2000 etf");
  await pane.press("#argument-fund", "ArrowDown");
  await pane.press("#argument-fund", "Enter");
  expect(await pane.inputValue("#argument-fund")).toBe("IWM");
  const shown = await pane.locator("output.figure").textContent();
  expect(shown).toMatch(/^-?\d+\.\d%$/);
  await pane.click("#panel-functions button.primary");
  await pane.getByText("Inserted into").first().waitFor();
  await workbench.settled();
  expect((await workbench.formulas("C3"))[0]![0]).toBe('=SMALLCAP.PERGAP("IWM")');
  const figure = (await workbench.value("C3")) as number;
  expect(`${(figure * 100).toFixed(1)}%`).toBe(shown);

  await pane.fill("#argument-fund", "NOPE");
  await pane.getByText("NOPE is not a fund we have data for").waitFor();
  await pane.click("#panel-functions button.primary");
  await workbench.settled();
  await pane.getByRole("button", { name: "Edit the selected formula" }).click();
  await pane.waitForFunction(
    () => document.querySelector<HTMLInputElement>("#argument-fund")?.value === "NOPE",
  );

  await page.keyboard.press("Control+Alt+Shift+KeyR");
  await pane.waitForSelector("#panel-refresh .done");
  expect(await pane.textContent("#panel-refresh .done")).toMatch(/^Refreshed at .*: \d+ cells, 0 changed\.$/);
  await pane.getByText("NOPE is not a fund we have data for").last().waitFor();
  await workbench.goTo("Article");
  await pane.locator(".cells button", { hasText: "Analysis!C3" }).click();
  await page.waitForFunction(() => {
    const { book } = window.workbench;
    return book.sheets.find(({ id }) => id === book.activeSheet)!.name === "Analysis";
  });
  for (const view of ["share", "settings", "fill"]) {
    await pane.click(`#tab-${view}`);
    await pane.waitForSelector(`#panel-${view} button`);
  }
}, 90_000);
