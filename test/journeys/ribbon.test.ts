/* The ribbon's buttons, as the manifest declares them. */
import type { CellValue } from "../../src/workbench/book/bookData.ts";
import { useWorkbench } from "./useWorkbench.ts";
import { isError } from "./workbenchOn.ts";

const open = useWorkbench();
const pressed = (name: string) => `.ribbon button:text-is("${name}")`;

test("Show pane brings a closed pane back, as it was, and functions go on without it", async () => {
  const workbench = await open();
  const { page, pane } = workbench;
  await pane.fill("#search", "kept");
  await page.click("aside.pane button[aria-label='Close pane']");
  await page.locator("aside.pane").waitFor({ state: "hidden" });

  await workbench.type("C3", "=SMALLCAP.PERGAP(14.7,19.3)");
  await workbench.settled();
  expect(await workbench.value("C3")).toBeCloseTo(14.7 / 19.3 - 1, 12);

  await page.click(pressed("Show pane"));
  await page.locator("aside.pane").waitFor({ state: "visible" });
  expect(await pane.inputValue("#search")).toBe("kept");
});

test("Fill sheet fills with the choices of the workbook, and says in the pane what is missing", async () => {
  const workbench = await open();
  const { page, pane } = workbench;
  await page.click(pressed("Fill sheet"));
  await pane.getByText("Choose at least one fund.").first().waitFor();
  expect(await workbench.sheetNames()).toHaveLength(3);

  await pane.fill("#search", "IJR");
  await pane.press("#search", "Enter");
  await page.click("aside.pane button[aria-label='Close pane']");
  await page.click(pressed("Fill sheet"));
  await pane.waitForSelector(".done:has-text('1 row in Fund facts')");
  expect(await page.locator("aside.pane").isVisible()).toBe(true);
  expect(await workbench.sheetNames()).toContain("Fund facts");
});

test("Share offers a copy without the add-in's formulas; other formulas stay, and so does the original", async () => {
  const workbench = await open();
  const { page, pane } = workbench;
  const area = "A4:I58";
  const formulas = await workbench.formulas(area);
  const values = await workbench.values(area);
  await page.click(pressed("Share"));
  await pane.getByRole("button", { name: "Copy only this sheet" }).click();
  await pane.waitForSelector(".done");

  const copy = "Analysis (values)";
  expect(await workbench.sheetNames()).toContain(copy);
  await workbench.settled();
  const copied = await workbench.formulas(area, copy);
  expect(copied.flat().filter((formula) => formula?.includes("SMALLCAP"))).toEqual([]);
  expect(copied.flat().filter((formula) => formula !== null)).toEqual(
    formulas.flat().filter((formula) => formula !== null && !formula.includes("SMALLCAP")),
  );
  const filled = (rows: CellValue[][]) =>
    rows.map((row) => row.map((value) => (value === "" ? null : value)));
  expect(filled(await workbench.values(area, copy))).toEqual(filled(values));
  expect(values.flat().filter(isError)).toEqual([]);
  expect(await workbench.formulas(area, "Analysis")).toEqual(formulas);
});
