/* The workbench around grid and pane: by keyboard, in every language, light, dark and high contrast, zoomed, and with axe. */
import { languages } from "../../src/i18n/language.ts";
import type { Page } from "playwright-core";
import { bringAxe, violations } from "./axe.ts";
import { texts } from "../../src/workbench/page/frame/texts.ts";
import { useWorkbench } from "./useWorkbench.ts";

const open = useWorkbench();

/** What Univer draws; its drop-downs and lists lie outside the grid. */
const OTHERS = ".grid *, body > :not(#workbench), body > :not(#workbench) *";

/** What of Univer's markup is its own, and why it is left so: mending it would mean to draw it ourselves. */
const univers: Readonly<Record<string, string>> = {
  "aria-allowed-attr":
    "openers of lists that have a field or a button inside are plain boxes that say whether they are open",
  "landmark-unique": "its two boxes for messages have one name",
  "aria-roles": "the zoom slider has roles that do not exist; its buttons beside it are sound",
};

const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement!;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return {
      what: element.id || (element.getAttribute("aria-label") ?? element.className),
      part: element.closest("[role=tablist]")
        ? "tabs"
        : (element.closest(".titlebar, .ribbon, .sheet, .pane")?.classList[0] ?? "nowhere"),
      ring: outlineStyle === "none" ? 0 : parseFloat(outlineWidth),
    };
  });

test("by keyboard alone: from the title bar to the cells by Tab, out of them by Ctrl+F6, and never lost", async () => {
  const workbench = await open();
  const { page, pane, place, value } = workbench;
  const { keyboard } = page;

  // as from the address bar: what would get the focus first of all
  await page.evaluate(() => {
    const first = document.createElement("button");
    document.getElementById("workbench")!.prepend(first);
    first.focus();
    first.remove();
  });
  const met: string[] = [];
  for (let presses = 0; presses < 60 && met.at(-1) !== "sheet"; presses++) {
    await keyboard.press("Tab");
    const { part, ring, what } = await focused(page);
    if (what.startsWith("__editor")) met.push("sheet");
    else {
      expect([what, ring]).toEqual([what, 2]);
      if (part !== "sheet" && met.at(-1) !== part) met.push(part);
    }
  }
  expect(met).toEqual(["titlebar", "ribbon", "sheet"]);

  // what opens a list: a menu, and a panel; and a list that is opened through its field
  const opened = () =>
    page.waitForFunction(() => document.activeElement?.closest("[data-radix-popper-content-wrapper]"));
  const closed = () =>
    page.waitForFunction(() => !document.querySelector("[data-radix-popper-content-wrapper]"));
  const tool = (name: string) => page.getByRole("toolbar").getByRole("button", { name, exact: true });
  for (const name of ["Horizontal align", "Border"]) {
    await tool(name).focus();
    await keyboard.press("Enter");
    await opened();
    expect(await tool(name).getAttribute("aria-expanded")).toBe("true");
    await keyboard.press("Escape");
    await closed();
  }
  const inCells = () =>
    page.waitForFunction(() => /^__editor(?!.*FORMULA_BAR$)/.test(document.activeElement!.id));
  await page.locator("[data-u-command='sheet.command.set-range-font-family'] svg").first().click();
  await opened();
  await keyboard.press("Escape");
  await inCells();

  // in the cells
  const { x, y } = await place("C3");
  await page.mouse.click(x, y);
  await keyboard.press("Tab");
  await keyboard.type("7");
  await keyboard.press("Enter");
  expect(await value("D3")).toBe(7);

  // the menu of a cell, what opens beside an item, and the field of one of those
  const down = async (times: number) => {
    for (let i = 0; i < times; i++) await keyboard.press("ArrowDown");
  };
  const inMenu = (item: string) =>
    page.waitForFunction((item) => document.activeElement?.textContent?.startsWith(item), item);
  await keyboard.press("Shift+F10");
  await inMenu("Copy");
  expect((await focused(page)).ring).toBe(2);
  await keyboard.press("Escape");
  await inCells();
  await keyboard.press("ContextMenu");
  await inMenu("Copy");
  await down(4);
  await inMenu("Insert");
  await keyboard.press("ArrowRight");
  await inMenu("Insert+-rows above");
  await keyboard.press("ArrowLeft");
  await down(1);
  await keyboard.press("ArrowRight");
  await inMenu("Delete Selected Column");
  await keyboard.press("ArrowLeft");
  await keyboard.press("ArrowUp");
  await keyboard.press("ArrowRight");
  await inMenu("Insert+-rows above");
  await keyboard.press("ArrowRight");
  await keyboard.type("2");
  await keyboard.press("Enter");
  await inCells();
  await page.waitForFunction(() => window.workbench.book.selection.area.rows === 2);
  await keyboard.press("Control+z");
  await workbench.settled();

  // the menus of whole columns and of sheets
  await page.evaluate(() => {
    const sheet = window.workbench.api.getActiveWorkbook()!.getActiveSheet();
    sheet.setActiveSelection(sheet.getRange("C:C"));
  });
  await keyboard.press("Shift+F10");
  await inMenu("Copy");
  await page.getByText("Fit for data").first().waitFor();
  await keyboard.press("Escape");
  await inCells();
  await page.focus("[role=tab][aria-selected=true]");
  await keyboard.press("Shift+F10");
  await inMenu("Delete");
  await keyboard.press("Escape");
  expect((await focused(page)).part).toBe("tabs");

  // colours, which are rows of buttons
  await page.mouse.click(x, y);
  await tool("Fill color").focus();
  await keyboard.press("Enter");
  await opened();
  await down(2);
  await keyboard.press("ArrowRight");
  expect(await focused(page)).toMatchObject({ what: "#A4CAFE", ring: 2 });
  await keyboard.press("Enter");
  await closed();
  await inCells();
  const fill = () =>
    page.evaluate(() =>
      window.workbench.api.getActiveWorkbook()!.getActiveSheet().getRange("C3").getBackground(),
    );
  expect((await fill()).toUpperCase()).toBe("#A4CAFE");
  await keyboard.press("Control+z");
  await page.waitForFunction(() => {
    const { api } = window.workbench;
    const colour = api.getActiveWorkbook()!.getActiveSheet().getRange("C3").getBackground();
    return colour.toUpperCase() !== "#A4CAFE";
  });

  // the formula bar
  await page.getByRole("button", { name: "Begin a formula" }).focus();
  expect((await focused(page)).ring).toBe(2);
  const bar = page.getByRole("button", { name: "Expand formula bar" });
  await bar.focus();
  for (const isExpanded of ["true", "false"]) {
    await keyboard.press("Enter");
    await page.waitForFunction(
      (is) => document.activeElement?.getAttribute("aria-expanded") === is,
      isExpanded,
    );
  }

  // what is on says so
  for (const [cell, isBold] of [
    ["A1", "true"],
    ["C3", "false"],
  ] as const) {
    const { x, y } = await place(cell);
    await page.mouse.click(x, y);
    await page.waitForFunction(
      (is) => document.querySelector("[role=toolbar] [data-u-command$=bold]")?.ariaPressed === is,
      isBold,
    );
  }

  // on, part by part, and round
  const walk = async (key: string) => {
    await keyboard.press(key);
    return (await focused(page)).part;
  };
  expect([await walk("Control+F6"), await walk("Control+F6")]).toEqual(["tabs", "pane"]);
  await keyboard.press("Tab");
  await pane.waitForFunction(() => document.hasFocus());
  await keyboard.press("Control+F6"); // heard in the pane, too
  expect((await focused(page)).part).toBe("titlebar");
  await keyboard.press("Control+Shift+F6");
  await pane.waitForFunction(() => document.hasFocus()); // where it was
  expect([await walk("Control+Shift+F6"), await walk("Control+Shift+F6")]).toEqual(["tabs", "sheet"]);
  await keyboard.type("8");
  await keyboard.press("Enter");
  expect(await value("C3")).toBe(8);

  // the width of the pane, and the pane closed: the focus goes to the cells
  await page.focus(".splitter");
  const width = () => page.getAttribute(".splitter", "aria-valuenow").then(Number);
  const before = await width();
  await keyboard.press("ArrowLeft");
  await keyboard.press("ArrowLeft");
  expect(await width()).toBe(before + 32);
  await keyboard.press("Tab");
  await keyboard.press("Enter");
  await page.locator("aside.pane").waitFor({ state: "hidden" });
  expect((await focused(page)).part).toBe("sheet");
  await page.waitForFunction(() => document.querySelector(".pane")!.getBoundingClientRect().width === 0);
  expect(await walk("Control+F6")).toBe("tabs");
  expect(await walk("Control+F6")).toBe("titlebar");
}, 90_000);

test.each(languages)(
  "%s: axe finds nothing of ours; still where motion is not wanted; zoomed, within reach; buttons keep a frame in contrast themes",
  async (language) => {
    const { page } = await open(`?lang=${language}&theme=light`, { width: 1280, height: 800 });
    const slowest = () =>
      page.evaluate(() =>
        Math.max(
          ...[...document.querySelectorAll("*")].map((e) =>
            parseFloat(getComputedStyle(e).transitionDuration),
          ),
        ),
      );
    expect(await slowest()).toBeGreaterThan(0);
    await page.emulateMedia({ reducedMotion: "reduce" });
    expect(await slowest()).toBe(0);

    const { grid } = texts[language];
    for (const [role, name] of [
      ["toolbar", grid.toolbar],
      ["tablist", grid.sheetTabs],
    ] as const)
      expect(await page.locator(".grid").getByRole(role).getAttribute("aria-label")).toBe(name);

    await bringAxe(page);
    const wrong = [];
    // with the tools there is no room for
    await page.click("[data-u-comp=ribbon-toolbar-more] button");
    await page.waitForSelector("[data-radix-popper-content-wrapper] button[aria-label]");
    for (const theme of ["light", "dark"]) {
      await page.evaluate((theme) => {
        document.documentElement.dataset["theme"] = theme;
        window.workbench.api.toggleDarkMode(theme === "dark");
      }, theme);
      for (const { rule, html, isOthers } of await violations(page, [], OTHERS))
        if (!isOthers || !(rule in univers)) wrong.push(`${theme}, ${rule}: ${html}`);
    }
    expect(wrong).toEqual([]);
    await page.keyboard.press("Escape");
    await page.waitForSelector("[data-radix-popper-content-wrapper]", { state: "detached" });

    for (const [width, height] of [
      [640, 400],
      [320, 400],
    ] as const) {
      await page.setViewportSize({ width, height });
      const beyond = await page.evaluate(() =>
        [...document.querySelectorAll(".titlebar *, .pane, .pane iframe, .statusbar > *")]
          .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5)
          .map(({ outerHTML }) => outerHTML.slice(0, 80)),
      );
      // a formula of usual length, where there is a pane beside it
      const bar = await page.locator("[data-u-comp=formula-bar] canvas").boundingBox();
      expect([width, width === 640 && bar!.width < 200]).toEqual([width, false]);
      expect([width, ...beyond, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([
        width,
        width,
      ]);
    }

    const frame = () =>
      page.evaluate(() => getComputedStyle(document.getElementById("open")!).borderTopColor);
    const before = await frame();
    await page.emulateMedia({ forcedColors: "active" });
    expect(await frame()).not.toBe(before);
    const outline = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).outline);
    await page.setViewportSize({ width: 1280, height: 800 });
    const chosen = await outline("[role=tab][aria-selected=true]");
    // the cell in front is a title
    expect(await outline("[role=toolbar] [data-u-command$=bold][aria-pressed=true]")).toBe(chosen);
    expect(await outline("[role=toolbar] [data-u-command$=italic][aria-pressed=false]")).not.toBe(chosen);
    expect(await page.locator("#theme").isVisible()).toBe(false);
  },
  90_000,
);
