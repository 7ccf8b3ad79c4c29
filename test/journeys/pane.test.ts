/* The pane's views, walked by keyboard and mouse in both languages, with axe finding nothing in any state. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { useWorkbench } from "./useWorkbench.ts";
import type { Workbench } from "./workbenchOn.ts";

const open = useWorkbench();
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds wrong in the pane as it stands. */
async function violations({ pane }: Workbench): Promise<string[]> {
  return pane.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import("axe-core") };
    const { violations } = await axe.run(document, { resultTypes: ["violations"] });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" ")}`,
    );
  });
}

test("a function is found, filled in, seen and inserted, then refreshed; errors lead to their cells; axe finds nothing", async () => {
  const workbench = await open();
  const { page, pane } = workbench;
  await pane.evaluate(axe);
  expect(await violations(workbench)).toEqual([]);

  await pane.fill("#search", "IWM, VB");
  await pane.press("#search", "Enter");
  await pane.click("#search"); // offers what was used last
  await pane.getByRole("option", { name: /Vanguard Small-Cap/ }).waitFor();
  expect(await violations(workbench)).toEqual([]);
  await pane.press("#search", "Escape");

  await workbench.goTo("Analysis");
  const { x, y } = await workbench.place("C3");
  await page.mouse.click(x, y);
  await page.keyboard.press("Control+Alt+KeyI");
  await pane.waitForSelector("#function-search");
  await pane.fill("#function-search", "drawdown");
  expect(await violations(workbench)).toEqual([]);
  await pane.fill("#function-search", "zzzz");
  await pane.getByText('No function matches "zzzz"').waitFor();
  await pane.fill("#function-search", "ㅔㄷㄱㅎ");
  await pane.press("#function-search", "Enter");
  await pane.getByText("Fill in fund to see the result.").waitFor();
  expect(await violations(workbench)).toEqual([]);
  await pane.fill("#argument-fund", "russell 2000 etf");
  await pane.press("#argument-fund", "ArrowDown");
  expect(await violations(workbench)).toEqual([]);
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
  expect(await violations(workbench)).toEqual([]);
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
  expect(await violations(workbench)).toEqual([]);
  await workbench.goTo("Article");
  await pane.locator(".cells button", { hasText: "Analysis!C3" }).click();
  await page.waitForFunction(() => {
    const { book } = window.workbench;
    return book.sheets.find(({ id }) => id === book.activeSheet)!.name === "Analysis";
  });
  for (const view of ["share", "settings", "fill"]) {
    await pane.click(`#tab-${view}`);
    await pane.waitForSelector(`#panel-${view} button`);
    expect(await violations(workbench)).toEqual([]);
  }
}, 90_000);

test("in Korean, dark, high contrast and 320 px wide nothing is cut off, and axe finds nothing", async () => {
  const workbench = await open("?lang=ko&theme=dark", { width: 320, height: 800 });
  const { page, pane } = workbench;
  await pane.evaluate(axe);
  await pane.evaluate(() => {
    document.documentElement.style.width = "320px";
  });
  for (const forcedColors of ["none", "active"] as const) {
    await page.emulateMedia({ forcedColors });
    for (const view of ["fill", "functions", "refresh", "share", "settings"]) {
      await pane.evaluate((id) => document.getElementById(id)!.click(), `tab-${view}`);
      await pane.waitForFunction((id) => document.querySelector(`#${id} button`) !== null, `panel-${view}`);
      expect(await violations(workbench)).toEqual([]);
      expect(await pane.evaluate(() => document.documentElement.scrollWidth <= 320)).toBe(true);
      expect(await pane.textContent(`#panel-${view}`)).toMatch(/[가-힣]/);
    }
  }
}, 90_000);
