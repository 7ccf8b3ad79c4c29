/* What the page hears of: changes in the workbook, clicks on the ribbon, its own pane shown and hidden. */
import { openOfficePage, type OfficePage } from "./officePage.ts";

let page: OfficePage;
const shown: string[] = [];
beforeEach(async () => {
  shown.length = 0;
  page = await openOfficePage({
    ui: {
      showPane: () => shown.push("show"),
      hidePane: () => shown.push("hide"),
      openWindow: (url) => shown.push(url),
      file: () => Promise.resolve(new Uint8Array(1)),
    },
  });
});
afterEach(() => {
  page.close();
});

/** Waits until the page has answered all that was sent to it. */
const settled = () => page.Excel.run((context) => context.sync());

const cell = { row: 1, column: 1, rows: 1, columns: 1 };

test("changes by hand and by the add-in are told, with the range; what formulas give is not", async () => {
  const heard: string[] = [];
  await page.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.onChanged.add((event) => {
      heard.push(`sheet ${event.address} ${event.source}`);
      return Promise.resolve();
    });
    context.workbook.worksheets.onChanged.add(async (event) => {
      await page.Excel.run(async (own) => {
        const range = event.getRange(own).load("values");
        await own.sync();
        heard.push(`book ${String(range.values[0]?.[0])}`);
      });
    });
    await context.sync();
  });
  const { book } = page;
  book.write(book.activeSheet, cell, [[7]], { origin: "user" });
  await settled();
  await settled();
  expect(heard).toEqual(["sheet B2 Local", "book 7"]);
});

test("the older API tells of the selection too", async () => {
  const { Office: office, book } = page;
  const heard: string[] = [];
  const selected = office.EventType.DocumentSelectionChanged;
  const added = new Promise<Office.AsyncResult<void>>((resolve) => {
    office.context.document.addHandlerAsync(
      selected,
      ({ type }: { type: string }) => heard.push(type),
      resolve,
    );
  });
  expect((await added).status).toBe("succeeded");
  book.selection = { sheet: book.activeSheet, area: cell };
  expect(heard).toEqual([selected]);
});

test("events not wanted any more, or switched off, are not told", async () => {
  const heard: string[] = [];
  const handler = await page.Excel.run(async (context) => {
    const added = context.workbook.worksheets.onChanged.add((event) => {
      heard.push(event.address);
      return Promise.resolve();
    });
    await context.sync();
    context.runtime.enableEvents = false;
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[1]];
    await context.sync();
    context.runtime.enableEvents = true;
    context.workbook.worksheets.getActiveWorksheet().getRange("A2").values = [[1]];
    await context.sync();
    return added;
  });
  await page.Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
  page.book.write(page.book.activeSheet, cell, [[2]]);
  await settled();
  expect(heard).toEqual(["A2"]);
});

test("a sheet activated while events are off is not forgotten: the one before it is told when it comes again", async () => {
  const { book } = page;
  const first = book.activeSheet;
  const second = book.addSheet("Second").id;
  const heard: string[] = [];
  await page.Excel.run(async (context) => {
    context.workbook.worksheets.onActivated.add(({ worksheetId }) => {
      heard.push(worksheetId);
      return Promise.resolve();
    });
    await context.sync();
    context.runtime.enableEvents = false;
    await context.sync();
    book.activateSheet(second);
    context.runtime.enableEvents = true;
    await context.sync();
    book.activateSheet(first);
  });
  await settled();
  expect(heard).toEqual([first]);
});

test("sheets added, activated and selected in, and tables changed, are told", async () => {
  const heard: string[] = [];
  const hear = (what: string) => () => {
    heard.push(what);
    return Promise.resolve();
  };
  await page.Excel.run(async (context) => {
    const { workbook } = context;
    workbook.worksheets.onAdded.add(hear("added"));
    workbook.worksheets.onActivated.add(hear("activated"));
    workbook.worksheets.onSelectionChanged.add(hear("selected"));
    workbook.onSelectionChanged.add(hear("selection"));
    const sheet = workbook.worksheets.getActiveWorksheet();
    const table = sheet.tables.add("A1:B3", true);
    await context.sync();
    table.onChanged.add(hear("table"));
    await context.sync();
    sheet.getRange("A2").values = [[1]];
    sheet.getRange("D9").values = [[1]];
    workbook.worksheets.add("New").activate();
    await context.sync();
    workbook.worksheets.getItem("New").getRange("C3").select();
    await context.sync();
  });
  await settled();
  for (const what of ["added", "activated", "selected", "selection"]) expect(heard).toContain(what);
  expect(heard.filter((what) => what === "table")).toHaveLength(1);
});

test("a command of the ribbon runs what the add-in associated, and ends when it says so", async () => {
  const heard: string[] = [];
  const clicked = new Promise<Office.AddinCommands.Event>((resolve) => {
    page.Office.actions.associate("refresh", resolve);
  });
  const run = page.host.runAction("refresh", "RefreshButton").then(() => heard.push("completed"));
  const event = await clicked;
  expect([event.source.id, ...heard]).toEqual(["RefreshButton"]);
  event.completed();
  await run;
  expect(heard).toEqual(["completed"]);
});

test("a command that the add-in has no function for fails by its name", async () => {
  await expect(page.host.runAction("nothing")).rejects.toThrow("no function nothing");
});

test("a page gets two copies of the workbook as a file at a time, and its successor two again", async () => {
  const GET = 77;
  const COMPRESSED = 5;
  const get = () =>
    new Promise((resolve) => {
      const { external } = page.window as unknown as { external: { Execute(...given: unknown[]): void } };
      external.Execute(GET, [COMPRESSED], (answer: { toArray(): unknown[] }) => {
        resolve(answer.toArray()[0]);
      });
    });
  expect([await get(), await get(), await get()]).toEqual([0, 0, 5001]);
  page.host.attach(page.window as never);
  expect(await get()).toBe(0);
});

test("the pane is shown, hidden and told of it, once each", async () => {
  const heard: string[] = [];
  await page.Office.addin.onVisibilityModeChanged(({ visibilityMode }) => {
    heard.push(visibilityMode);
  });
  await page.Office.addin.hide();
  page.host.setPaneVisible(false);
  await page.Office.addin.showAsTaskpane();
  await settled();
  expect(shown).toEqual(["hide", "show"]);
  expect(heard).toEqual(["Hidden", "Taskpane"]);
});

test("the add-in decides whether it loads with the workbook", async () => {
  expect(page.host.loadsOnOpen).toBe(false);
  await page.Office.addin.setStartupBehavior(page.Office.StartupBehavior.load);
  expect(page.host.loadsOnOpen).toBe(true);
  expect(await page.Office.addin.getStartupBehavior()).toBe("Load");
});

test("links open where the shell says, and the theme is known", () => {
  page.Office.context.ui.openBrowserWindow("https://example.org/");
  expect(shown).toEqual(["https://example.org/"]);
  expect(page.Office.context.officeTheme.bodyBackgroundColor).toBe("#ffffff");
});
