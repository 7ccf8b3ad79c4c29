/* What is drawn over and into the grid: charts, tables, conditional formats; and that all of it can be reached and named. */
import type { Page } from "playwright-core";
import { useWorkbench } from "./useWorkbench.ts";
import type { Workbench } from "./workbenchOn.ts";

const open = useWorkbench();

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where a chart is on the screen. */
const chartBox = ({ page }: Workbench, name: string) =>
  page.evaluate((name): Box | null => {
    const svg = document.querySelector(`.chart[data-chart="${name}"] svg`);
    if (!svg) return null;
    const { left, top, right, bottom } = svg.getBoundingClientRect();
    return { left, top, right, bottom };
  }, name);

/** Colours of the grid's pixels in a box of the page's screenshot, each as "r,g,b" with how many pixels have it. */
async function colors(
  page: Page,
  x: number,
  y: number,
  width: number,
  height: number,
): Promise<Map<string, number>> {
  const png = (await page.screenshot({ clip: { x, y, width, height } })).toString("base64");
  const counts = await page.evaluate(async (png) => {
    // the page's content security policy lets nothing be fetched from data
    const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes]));
    const context = new OffscreenCanvas(image.width, image.height).getContext("2d")!;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const found: Record<string, number> = {};
    for (let i = 0; i < data.length; i += 4) {
      const color = `${String(data[i])},${String(data[i + 1])},${String(data[i + 2])}`;
      found[color] = (found[color] ?? 0) + 1;
    }
    return found;
  }, png);
  return new Map(Object.entries(counts));
}

const commonest = (counts: Map<string, number>) => [...counts].sort(([, a], [, b]) => b - a)[0]![0];

test("charts have title and description, lie over their cells, and follow scrolling, zoom and the sheet in front", async () => {
  const workbench = await open();
  const { page } = workbench;
  const chart = page.locator('.chart[data-chart="Style spread"]');
  expect(await chart.innerText()).toContain("Value minus growth, total return");
  expect(await chart.getAttribute("aria-label")).toMatch(/Value minus growth/);

  const before = (await chartBox(workbench, "Style spread"))!;
  const cell = await workbench.place("F16");
  expect(before.top).toBeGreaterThan(cell.y - 30);
  expect(before.top).toBeLessThan(cell.y + 30);
  const over = await page.evaluate(
    ([x, y]) => document.elementFromPoint(x, y)?.closest(".chart")?.getAttribute("data-chart"),
    [(before.left + before.right) / 2, (before.top + before.bottom) / 2] as const,
  );
  expect(over).toBe("Style spread");

  const { x, y } = await workbench.place("B9");
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, 200);
  await page.waitForFunction((top) => {
    const box = document.querySelector('.chart[data-chart="Style spread"] svg')!.getBoundingClientRect();
    return box.top <= top - 150;
  }, before.top);
  // what scrolls under the column headers is not seen there
  await page.mouse.wheel(0, 220);
  const clip = await page.locator(".charts").boundingBox();
  const canvas = await page.locator("canvas[id^=univer-sheet-main-canvas]").boundingBox();
  expect(clip!.y).toBeGreaterThan(canvas!.y + 15);
  expect(clip!.y + clip!.height).toBeLessThan(canvas!.y + canvas!.height + 1);

  await page.evaluate(() => window.workbench.api.getActiveWorkbook()!.getActiveSheet().zoom(0.5));
  const width = before.right - before.left;
  await page.waitForFunction((width) => {
    const box = document.querySelector('.chart[data-chart="Style spread"] svg')!.getBoundingClientRect();
    return Math.abs(box.width - width / 2) < 2;
  }, width);

  await workbench.goTo("Article");
  await page.waitForFunction(() => document.querySelectorAll(".chart").length === 0);
  await workbench.goTo("Analysis");
  await page.waitForFunction(() => document.querySelectorAll(".chart").length === 2);
});

test("a filled table stands out on the screen, and conditional formats colour what they are about", async () => {
  const workbench = await open();
  const { page, pane } = workbench;
  const gap = await workbench.place("E8");
  const ink = await colors(page, gap.x - 35, gap.y - 9, 70, 18);
  const isGreen = (color: string) => {
    const [red, green, blue] = color.split(",").map(Number) as [number, number, number];
    return green > red + 40 && green > blue + 20;
  };
  expect([...ink.keys()].some(isGreen)).toBe(true);

  await pane.fill("#search", "IJR, VBR");
  await pane.press("#search", "Enter");
  await pane.click("button.primary");
  await pane.locator(".done button").click();
  await page.waitForFunction(
    () => window.workbench.book.tables(window.workbench.book.activeSheet).length === 1,
  );
  await page.waitForFunction(() => document.querySelector(".state")!.textContent === "Ready");
  const header = await workbench.place("B5");
  const background = async (point: { x: number; y: number }) =>
    commonest(await colors(page, point.x - 30, point.y - 8, 60, 16));
  expect(await background(header)).toBe("11,90,67");
  const bands = [
    await background(await workbench.place("B6")),
    await background(await workbench.place("B7")),
  ];
  expect(new Set(bands).size).toBe(2);
});

test("every button and field of page and pane has a name, and Tab leads through the pane with the focus in sight", async () => {
  const workbench = await open();
  const { page, pane } = workbench;
  const nameless = (scope: string) =>
    [
      ...document.querySelectorAll<HTMLElement>(
        `${scope} :is(button, input, select, a, iframe, [role=separator])`,
      ),
    ]
      .filter((element) => !element.closest(".grid")) // Univer's own
      .filter((element) => {
        const labels =
          "labels" in element ? [...((element.labels ?? []) as NodeListOf<HTMLLabelElement>)] : [];
        const name =
          element.getAttribute("aria-label") ??
          (element.title ||
            element.textContent!.trim() ||
            labels.map(({ textContent }) => textContent).join(" "));
        return name.trim() === "";
      })
      .map((element) => element.outerHTML.slice(0, 120));
  for (const scope of [".titlebar", ".ribbon", ".work"])
    expect(await page.evaluate(nameless, scope)).toEqual([]);
  for (const kind of await pane.locator(".choice input").all()) await kind.check();
  expect(await pane.evaluate(nameless, "body")).toEqual([]);
  await pane.fill("#search", "IJR, VBR");
  await pane.press("#search", "Enter");
  expect(await pane.evaluate(nameless, "body")).toEqual([]);

  const reached: string[] = [];
  await pane.focus("[role=tab][aria-selected=true]");
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press("Tab");
    const focused = await pane.evaluate(() => {
      const { activeElement: element } = document;
      if (!element || element === document.body || !document.hasFocus()) return null;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return { tag: element.tagName, seen: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 };
    });
    if (!focused) break;
    expect(focused.seen).toBe(true);
    reached.push(focused.tag);
  }
  // search, two funds and "Remove all"; then what to fill, its settings, and Fill
  expect(reached.slice(0, 4)).toEqual(["INPUT", "BUTTON", "BUTTON", "BUTTON"]);
  const { choices, settings } = await pane.evaluate(() => ({
    choices: document.querySelectorAll("[data-fill]").length,
    settings: document.querySelectorAll("#panel-fill select").length,
  }));
  expect(choices).toBeGreaterThan(10);
  expect(reached.filter((tag) => tag === "INPUT").length).toBeGreaterThanOrEqual(2 + choices);
  expect(reached.filter((tag) => tag === "SELECT")).toHaveLength(settings);
  expect(reached.at(-1)).toBe("BUTTON");
});
