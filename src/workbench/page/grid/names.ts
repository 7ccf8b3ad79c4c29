import { LocaleService, type Univer } from "@univerjs/core";
import { IMenuManagerService } from "@univerjs/preset-sheets-core";
import type { WorkbenchTexts } from "../frame/texts.ts";

/** What Univer draws without a name though it has the words: where it is, and the key of the words. */
const univerNames: Readonly<Record<string, string>> = {
  "[data-u-command='sheet.command.toggle-gridlines']": "sheets-ui.toolbar.toggleGridlines",
  "button:has(+ * > [role=track])": "sheets-ui.shortcut.sheet.zoom-out",
  "div:has(> [role=track]) + button": "sheets-ui.shortcut.sheet.zoom-in",
  "[role=track] > a": "sheets-ui.shortcut.sheet.reset-zoom",
};

/** What Univer draws without a name, or with one in English only, and has no words for. */
const ownNames: Readonly<Record<string, keyof WorkbenchTexts["grid"]>> = {
  "[role=toolbar]": "toolbar",
  "[data-u-comp=defined-name] :is(input, [aria-haspopup])": "nameBox",
  "[data-u-comp=formula-bar] span:has(> svg):nth-of-type(1)": "cancelEntry",
  "[data-u-comp=formula-bar] span:has(> svg):nth-of-type(2)": "enter",
  "[data-u-comp=formula-bar] span:has(> svg):nth-of-type(3)": "beginFormula",
  "[data-u-comp=formula-bar] div:has(> svg)": "formulaBar",
  "[data-u-comp=formula-bar] button": "stopCalculating",
  "[role=tablist]": "sheetTabs",
  "button[data-u-comp=sheet-bar-append-button]": "newSheet",
  "[aria-haspopup] > button[data-u-comp=sheet-bar-append-button]": "allSheets",
  "[role=track] > button": "zoom",
};

/** Names all in an element of Univer's that has none. */
export type Naming = (root: Element) => void;

/** Names for what Univer draws without: tools after their tips, panels after what opened them, colours after their
 * codes, the rest from the tables above. */
export function naming(univer: Univer, texts: WorkbenchTexts): Naming {
  const injector = univer.__getInjector();
  const locale = injector.get(LocaleService);
  const tools = injector.get(IMenuManagerService).getFlatMenuByPositionKey("ribbon");
  const tips = new Map(tools.map(({ item }) => [item?.id, item?.tooltip]));
  const names = [
    ...Object.entries(univerNames).map(([where, key]) => [where, locale.t(key)] as const),
    ...Object.entries(ownNames).map(([where, key]) => [where, texts.grid[key]] as const),
  ];
  const nameTool = (tool: HTMLElement) => {
    const tip = tips.get(tool.dataset["uCommand"]);
    const part = namedPart(tool);
    if (tip !== undefined && part.textContent === "") part.ariaLabel = locale.t(tip);
  };
  return (root) => {
    root.querySelectorAll<HTMLElement>("[data-u-command]").forEach(nameTool);
    for (const [where, name] of names)
      for (const unnamed of root.querySelectorAll(where)) unnamed.ariaLabel = name;
    root.querySelectorAll("[data-slot=popover-content]").forEach(nameAfterOpener);
    root.querySelectorAll<HTMLElement>("[data-u-comp=color-picker-presets] button").forEach(nameAfterColor);
  };
}

/** What of a tool is reached by Tab: its field, else what opens its list, else the whole. */
const namedPart = (tool: HTMLElement): Element =>
  tool.querySelector("input") ?? tool.querySelector("[aria-haspopup]") ?? tool;

function nameAfterOpener(panel: Element): void {
  const opener = document.querySelector(`[aria-controls='${panel.id}']`);
  panel.ariaLabel = opener?.ariaLabel ?? null;
}

/** The browser tells colours as "rgb(255, 0, 16)", people as "#FF0010". */
function nameAfterColor(swatch: HTMLElement): void {
  const parts = swatch.style.backgroundColor.match(/\d+/g) ?? [];
  swatch.ariaLabel =
    `#${parts.map((part) => Number(part).toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}
