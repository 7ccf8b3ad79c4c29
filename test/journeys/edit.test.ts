/* Typing into cells by keyboard: results follow, errors say what is wrong, functions help while one types. */
import { paneTexts } from "../../src/i18n/paneTexts.ts";
import { useWorkbench } from "./useWorkbench.ts";

interface Metadata {
  readonly functions: readonly {
    readonly id: string;
    readonly description: string;
    readonly parameters: readonly { readonly description: string }[];
  }[];
}

const open = useWorkbench();

test("a ticker typed over another changes everything that depends on it", async () => {
  const workbench = await open();
  const [before] = await workbench.values("B7:F7");
  await workbench.type("A7", "iwc");
  await workbench.page.waitForFunction((name) => {
    const { book } = window.workbench;
    const [value] = book.values(book.activeSheet, { row: 6, column: 1, rows: 1, columns: 1 })[0]!;
    return typeof value === "string" && value !== name;
  }, before![0] as string);
  await workbench.settled();
  const [name, pe, benchmarkPe, gap] = (await workbench.values("B7:E7"))[0]! as [string, ...number[]];
  expect(name).toBe("iShares Micro-Cap ETF");
  expect(pe).not.toBe(before![1]);
  expect(gap).toBeCloseTo(pe! / benchmarkPe! - 1, 12);

  await workbench.page.keyboard.press("Control+z");
  await workbench.settled();
  expect((await workbench.values("A7:F7"))[0]).toEqual(["IWM", ...before!]);
});

test("a ticker nobody knows gives #N/A, and its cell says which ticker that is", async () => {
  const workbench = await open();
  const { page } = workbench;
  await workbench.type("C3", '=SMALLCAP.PERGAP("NOPE","SPY")');
  await workbench.settled();
  expect(await workbench.value("C3")).toEqual({ error: "#N/A", message: expect.stringContaining("NOPE") });

  await page.keyboard.press("ArrowUp");
  await page.waitForFunction(() => document.querySelector(".cell-error")?.textContent);
  expect(await page.textContent(".cell-error")).toMatch(/^C3 #N\/A: NOPE is not a fund/);

  const { x, y } = await workbench.place("C3");
  await page.mouse.move(x, y + 200);
  await page.mouse.move(x, y);
  const tip = page.locator("[role=tooltip]");
  await tip.waitFor({ state: "visible" });
  expect(await tip.textContent()).toMatch(/NOPE is not a fund/);
  const box = (await tip.boundingBox())!;
  expect(Math.abs(box.y - y)).toBeLessThan(40);
  await page.mouse.move(x, y + 200);
  await tip.waitFor({ state: "hidden" });

  // in a sheet narrower than the sentence, the sentence takes its width
  await page.setViewportSize({ width: 640, height: 500 });
  const cell = await workbench.place("B3");
  await workbench.type("B3", '=SMALLCAP.PERGAP("NOPE","SPY")');
  await workbench.settled();
  await page.mouse.move(cell.x - 50, cell.y + 100);
  await page.mouse.move(cell.x - 50, cell.y);
  await tip.waitFor({ state: "visible" });
  const sheet = (await page.locator("main.sheet").boundingBox())!;
  const narrow = (await tip.boundingBox())!;
  expect(narrow.x).toBeGreaterThanOrEqual(sheet.x);
  expect(narrow.x + narrow.width).toBeLessThanOrEqual(sheet.x + sheet.width);
});

test.each([
  ["en", "functions.json", /[a-z]{3}/],
  ["ko", "functions.ko-KR.json", /[가-힣]{2}/],
])(
  "in %s, functions are offered and their arguments explained while one types",
  async (language, file, own) => {
    const workbench = await open(`?lang=${language}&theme=light`);
    const { page } = workbench;
    const metadata = (await (
      await page.request.get(new URL(`/${file}`, page.url()).href)
    ).json()) as Metadata;
    const { description, parameters } = metadata.functions.find(({ id }) => id === "PERGAP")!;
    expect(description).toMatch(own);

    const { x, y } = await workbench.place("C3");
    await page.mouse.click(x, y);
    await page.keyboard.type("=SMALLCAP.PER");
    await page.getByText(description).waitFor();
    expect(await page.getByText("SMALLCAP.PERHIST").count()).toBe(1);

    await page.keyboard.type("GAP(");
    const signature = page.locator("div:has(> span)", { hasText: "SMALLCAP.PERGAP(fund,[benchmark]" }).last();
    await signature.locator("+ div svg").first().click();
    await page.getByText(parameters[0]!.description).waitFor();
    await page.keyboard.press("Escape");
  },
);

test("a formula begun by the button of the formula bar takes what is typed and the cells that are clicked, or is given up", async () => {
  const { page, place, value, formulas } = await open();
  const { keyboard, mouse } = page;
  const button = page.getByRole("button", { name: "Begin a formula" });
  const click = async (cell: string) => {
    const { x, y } = await place(cell);
    await mouse.click(x, y);
  };
  const editing = (isEditing: boolean) =>
    page.waitForFunction((is) => {
      const isCells = document.activeElement!.id.startsWith("__editor");
      return isCells && window.workbench.api.getActiveWorkbook()!.isCellEditing() === is;
    }, isEditing);
  const end = async (key: string) => {
    await keyboard.press(key);
    await editing(false);
  };

  await click("C3");
  await button.focus();
  await keyboard.press("Enter");
  await editing(true);
  await keyboard.type("6*7");
  await end("Escape");
  expect(await value("C3")).toBeNull();

  await button.click();
  await editing(true);
  await keyboard.type("6*7");
  await end("Enter");
  expect(await value("C3")).toBe(42);

  await click("C3"); // a formula is gone on with
  await button.click();
  await editing(true);
  await keyboard.type("+1");
  await end("Enter");
  expect(await formulas("C3")).toEqual([["=6*7+1"]]);

  await click("D3");
  await button.click();
  await editing(true);
  await click("C3");
  await end("Enter");
  expect(await formulas("D3")).toEqual([["=C3"]]);
});

test("a sheet asked for while a cell is being edited comes when the cell is left, and what was typed stays", async () => {
  const workbench = await open();
  const { page, pane } = workbench;
  const names = await workbench.sheetNames();
  const { x, y } = await workbench.place("H3");
  await page.mouse.dblclick(x, y);
  await page.keyboard.type("half a word");
  await pane.fill("#search", "IJR");
  await pane.press("#search", "Enter");
  await pane.click("button.primary");
  await pane.waitForSelector("button.primary", { state: "detached" });
  // whatever may not wait has been answered by now, and the fill has not begun
  const code = await pane.evaluate(() =>
    globalThis.Excel.run(async (context) => {
      context.workbook.load("name");
      await context.sync();
    }).then(
      () => null,
      (error: unknown) => (error as OfficeExtension.Error).code,
    ),
  );
  expect(code).toBe("InvalidOperationInCellEditMode");
  expect(await workbench.sheetNames()).toEqual(names);

  const note = pane.getByText(paneTexts.en.cellEdited).locator("visible=true").first();
  await note.waitFor();
  // said once it is drawn
  await pane.locator("[role=status]", { hasText: paneTexts.en.cellEdited }).waitFor({ state: "attached" });

  await page.mouse.click(x, y);
  await page.keyboard.press("Enter");
  await note.waitFor({ state: "detached" });
  await pane.waitForSelector(".done");
  expect(await workbench.sheetNames()).toHaveLength(names.length + 1);
  expect(await workbench.value("H3", "Analysis")).toBe("half a word");
});
