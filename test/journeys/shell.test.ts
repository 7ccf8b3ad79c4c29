/* The workbench around grid and pane: by keyboard, in every language, light, dark and high contrast, zoomed, and with axe. */
import { languages } from "../../src/i18n/language.ts";
import type { Page } from "playwright-core";
import { bringAxe, violations } from "./axe.ts";
import { useWorkbench } from "./useWorkbench.ts";

const open = useWorkbench();

/** What Univer draws; its drop-downs and lists lie outside the grid. */
const OTHERS = ".grid *, .univer-popup, .univer-popup *";

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
  const { page, pane, place, value } = await open();
  const { keyboard } = page;

  // as from the address bar: what would get the focus first of all
  await page.evaluate(() => {
    const first = document.createElement("button");
    document.body.prepend(first);
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

  // what opens a list: a menu, and a panel
  for (const name of ["Horizontal align", "Border style"]) {
    const opener = page.getByRole("toolbar").getByRole("button", { name, exact: true });
    await opener.focus();
    await keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.closest("[data-radix-popper-content-wrapper]"));
    expect(await opener.getAttribute("aria-expanded")).toBe("true");
    await keyboard.press("Escape");
    await page.waitForFunction(() => !document.querySelector("[data-radix-popper-content-wrapper]"));
  }

  // in the cells
  const { x, y } = await place("C3");
  await page.mouse.click(x, y);
  await keyboard.press("Tab");
  await keyboard.type("7");
  await keyboard.press("Enter");
  expect(await value("D3")).toBe(7);

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
  expect(await value("C4")).toBe(8);

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

    await bringAxe(page);
    const wrong = [];
    for (const theme of ["light", "dark"]) {
      await page.evaluate((theme) => {
        document.documentElement.dataset["theme"] = theme;
        window.workbench.api.toggleDarkMode(theme === "dark");
      }, theme);
      for (const { rule, html, isOthers } of await violations(page, [], OTHERS))
        if (!isOthers || !(rule in univers)) wrong.push(`${theme}, ${rule}: ${html}`);
    }
    expect(wrong).toEqual([]);

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
  },
  90_000,
);
