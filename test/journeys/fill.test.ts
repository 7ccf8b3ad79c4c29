/* The pane by keyboard alone: choosing funds, filling sheets, stopping half way, leaving a user's sheets alone. */
import { tabTo } from "./tabTo.ts";
import { useWorkbench } from "./useWorkbench.ts";
import type { Workbench } from "./workbenchOn.ts";

const open = useWorkbench();

/** Waits until a filling is over. */
const filled = ({ pane }: Workbench) => pane.waitForSelector("button.primary", { timeout: 60_000 });

async function chooseFunds(workbench: Workbench, list: string): Promise<void> {
  await workbench.pane.focus("#search");
  await workbench.page.keyboard.type(list);
  await workbench.page.keyboard.press("Enter");
}

test("search, choose and fill by keyboard: a table under a line that says where its figures are from", async () => {
  const workbench = await open();
  const { page, pane } = workbench;
  await pane.focus("[role=tab][aria-selected=true]");
  await tabTo(workbench, "#search");
  await page.keyboard.type("russell 2000 v");
  await pane.waitForSelector("[role=option]:visible");
  await page.keyboard.press("ArrowDown");
  const marked = (await pane.getAttribute("#search", "aria-activedescendant"))!;
  expect(await pane.textContent(`#${marked}`)).toContain("Russell 2000 Value");
  await page.keyboard.press("Enter");
  await page.keyboard.type("IJR, VBR");
  await page.keyboard.press("Enter");
  expect(await pane.locator(".chips li").allInnerTexts()).toEqual(["IWN", "IJR", "VBR"]);

  await tabTo(workbench, "[data-fill=monthlyReturns]");
  await page.keyboard.press("Space");
  await tabTo(workbench, "button.primary");
  await page.keyboard.press("Enter");
  await filled(workbench);

  expect(await workbench.sheetNames()).toEqual([
    "Analysis",
    "Rotation",
    "Article",
    "Fund facts",
    "Monthly returns",
  ]);
  const results = await pane.locator(".done button").allInnerTexts();
  expect(results[0]).toBe("3 rows in Fund facts");
  expect(results[1]).toMatch(/^\d+ rows in Monthly returns$/);

  const [[, provenance]] = [(await workbench.values("A1:A2", "Fund facts")).flat()] as [string[]];
  expect(provenance).toMatch(
    /^Source: .+ · As of \d{4}-\d\d-\d\d · Snapshot · Made by SmallCap on \d{4}-\d\d-\d\d$/,
  );
  const tables = await page.evaluate(() => {
    const { book } = window.workbench;
    const { id } = book.sheets.find(({ name }) => name === "Fund facts")!;
    return book.tables(id).map(({ area, showHeaders }) => ({
      area,
      showHeaders,
      header: book.values(id, { ...area, rows: 1 })[0],
    }));
  });
  expect(tables).toHaveLength(1);
  expect(tables[0]).toMatchObject({ showHeaders: true, area: { rows: 4 } });
  expect(tables[0]!.header!.slice(0, 2)).toEqual(["Ticker", "Name"]);
  const facts = await workbench.values("A6:B8", "Fund facts");
  expect(facts.map(([ticker]) => ticker)).toEqual(["IWN", "IJR", "VBR"]);

  expect(await workbench.activeSheet()).toBe("Analysis");
  await tabTo(workbench, ".done li:last-child button", "Shift+Tab");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => {
    const { book } = window.workbench;
    return book.sheets.find(({ id }) => id === book.activeSheet)?.name === "Monthly returns";
  });
});

test("a filling that is cancelled half way stops, and its sheet says how much it holds", async () => {
  const workbench = await open();
  const { page, pane } = workbench;
  await chooseFunds(workbench, "IWM, IWN, IWO, IJR, IJS, IJT, VB, VBR, VBK, SPY");
  await pane.locator("[data-fill=fundFacts]").uncheck();
  await pane.locator("[data-fill=monthlyReturns]").check();
  // the first step of the progress bar is the table of totals; the one by month is not begun then
  await pane.evaluate(() => {
    const cancelAtFirstStep = new MutationObserver(() => {
      if (!document.querySelector("[role=progressbar][aria-valuenow]")) return;
      cancelAtFirstStep.disconnect();
      document.querySelector<HTMLButtonElement>(".action > button")!.click();
    });
    cancelAtFirstStep.observe(document.body, { subtree: true, childList: true, attributes: true });
  });
  await tabTo(workbench, "button.primary");
  await page.keyboard.press("Enter");
  await filled(workbench);

  expect(await pane.textContent("section > .message:not(.done)")).toBe("Cancelled. What was written stays.");
  const result = await pane.textContent(".done button");
  const [, held, total] = /^Stopped: (\d+) of (\d+) rows in Monthly returns$/.exec(result!)!;
  expect(held).toBe("10");
  expect(Number(total)).toBeGreaterThan(60);
  expect(await workbench.value("A2", "Monthly returns")).toMatch(
    new RegExp(`^Incomplete: ${held!} of ${total!} rows · Source: `),
  );
  const months = await workbench.values("A20:B140", "Monthly returns");
  expect(months.flat().filter((value) => value !== null)).toEqual([]);
});

test("a user's own sheet of the same name is not touched", async () => {
  const workbench = await open();
  const { page, pane } = workbench;
  await page.evaluate(() => {
    const { book } = window.workbench;
    const { id } = book.addSheet("Fund facts");
    book.write(id, { row: 0, column: 0, rows: 1, columns: 1 }, [["mine"]], { origin: "user" });
  });
  await chooseFunds(workbench, "IJR");
  for (let round = 0; round < 2; round++) {
    await pane.click("button.primary");
    await filled(workbench);
    await pane.waitForSelector(".done");
  }
  const [own, ...others] = (await workbench.sheetNames()).filter((name) => name.startsWith("Fund facts"));
  expect(others).toHaveLength(1); // the second filling refreshed the first one's sheet
  expect(await workbench.value("A1", own)).toBe("mine");
  expect(await workbench.value("A1", others[0])).toBe("Fund facts");
});
