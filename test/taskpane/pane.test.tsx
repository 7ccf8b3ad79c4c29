/* The pane as a user meets it: keyboard and screen reader, over the snapshot and a small Excel. */
import { JSDOM } from "jsdom";
import { render } from "preact";
import { act } from "preact/test-utils";
import { snapshot } from "../../src/data/snapshot/snapshot.ts";
import { createStore } from "../../src/data/store.ts";
import type { Language } from "../../src/i18n/language.ts";
import { defaultChoices, type Choices } from "../../src/taskpane/fill/choices.ts";
import { Pane } from "../../src/taskpane/Pane.tsx";
import { requestPane } from "../../src/taskpane/paneRequests.ts";
import { FakeBook } from "../sheets/fakeExcel.ts";

let book: FakeBook;
let kept: Map<string, unknown>;
let root: HTMLElement;

const dom = new JSDOM("<!doctype html><div id=pane></div>");
for (const name of ["document", "window", "Event", "KeyboardEvent", "SVGElement", "HTMLElement"] as const)
  Object.assign(globalThis, { [name]: name === "window" ? dom.window : dom.window[name] });

/** What was brought into view; jsdom lays nothing out. */
const inView: Element[] = [];
Object.assign(dom.window.HTMLElement.prototype, {
  scrollIntoView(this: Element) {
    inView.push(this);
  },
});

beforeEach(() => {
  book = new FakeBook();
  book.install(["1.10"]);
  book.add("Sheet1");
  kept = new Map();
  const settings = {
    get: (key: string) => kept.get(key) ?? null,
    set: (key: string, value: unknown) => void kept.set(key, value),
    saveAsync: (done: (result: unknown) => void) => done({ status: "succeeded" }),
  };
  const office = (globalThis as any).Office;
  office.context.document = { settings };
  office.AsyncResultStatus = { Succeeded: "succeeded" };
});
afterEach(() => act(() => render(null, root)));

async function open(remembered: Partial<Choices> = {}, language: Language = "en") {
  root = document.getElementById("pane")!;
  const store = createStore({ snapshot });
  await act(async () => {
    render(
      <Pane store={store} language={language} remembered={{ ...defaultChoices, ...remembered }} />,
      root,
    );
    await store.get({ kind: "catalogue" });
  });
  await until(() => /2026/.test(root.querySelector("footer")!.textContent!));
}

/** Waits, turn by turn, until the page shows it. */
async function until(isSo: () => boolean) {
  for (let turn = 0; !isSo(); turn++) {
    if (turn > 5_000) throw new Error(`never shown; the pane says: ${root.textContent}`);
    await act(() => new Promise((resolve) => setImmediate(resolve)));
  }
}

const by = (role: string) => root.querySelector<HTMLElement>(`[role="${role}"]`)!;
const button = (text: string) =>
  [...root.querySelectorAll("button")].find((each) => each.textContent === text)!;
const chips = () => [...root.querySelectorAll(".chips li")].map((chip) => chip.textContent);
const click = (element: HTMLElement) => act(() => element.click());
const search = () => by("combobox") as HTMLInputElement;
const type = (text: string) =>
  act(() => {
    search().value = text;
    search().dispatchEvent(new Event("input", { bubbles: true }));
  });
const press = (key: string) =>
  act(
    () => void search().dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true })),
  );

test("a fund is found by name and chosen with the keyboard, as the combobox pattern has it", async () => {
  await open();
  await type("russell 2000 value");
  expect(search().getAttribute("aria-expanded")).toBe("true");
  await press("ArrowDown");
  const marked = document.getElementById(search().getAttribute("aria-activedescendant")!)!;
  expect(marked.getAttribute("aria-selected")).toBe("true");
  await press("Enter");
  expect(chips()).toEqual([marked.querySelector("b")!.textContent]);
  expect(search().value).toBe("");
  expect(search().getAttribute("aria-expanded")).toBe("false");
  expect(by("status").textContent).toMatch(/^Added: /);
  await press("Backspace");
  expect(chips()).toEqual([]);
});

test("a pasted list is taken whole; what we have no data for stays and is named", async () => {
  await open();
  const paste = new Event("paste", { bubbles: true, cancelable: true });
  Object.assign(paste, { clipboardData: { getData: () => "IWM, zzzz\nvb" } });
  await act(() => void search().dispatchEvent(paste));
  expect(paste.defaultPrevented).toBe(true);
  expect(chips()).toEqual(["IWM", "VB"]);
  expect(search().value).toBe("ZZZZ");
  expect(by("alert").textContent).toBe("No data for: ZZZZ.");
});

test("nothing is filled before a fund is chosen, and the pane says what is missing", async () => {
  await open();
  expect(button("Fill sheets").getAttribute("aria-disabled")).toBe("true");
  await click(button("Fill sheets"));
  expect(by("status").textContent).toBe("Choose at least one fund.");
  expect(book.sheets).toHaveLength(1);
});

test("Fill writes the sheets, says how many rows, names what failed, and remembers the choices", async () => {
  await open({ funds: ["IWM", "NOPE"] });
  await click(button("Fill sheets"));
  await until(() => button("1 row in Fund facts") !== undefined && button("Fill sheets") !== undefined);
  expect(book.sheet("Fund facts").row(5)[0]).toBe("IWM");
  expect(by("alert").textContent).toMatch(/NOPE is not a fund we have data for/);
  expect(by("status").textContent).toBe("1 row in Fund facts");
  expect(root.querySelector("footer")!.textContent).toMatch(/^Snapshot · \d{4}-\d\d-\d\d$/);
  expect(kept.get("smallcap.pane")).toMatchObject({ funds: ["IWM", "NOPE"], fills: ["fundFacts"] });
});

test("a running filling shows progress, locks the choices and can be cancelled", async () => {
  await open({ funds: ["IWM"], fills: ["monthlyReturns", "workedExample"], period: "all" });
  await click(button("Fill sheets"));
  expect(by("progressbar")).not.toBeNull();
  expect([...root.querySelectorAll("fieldset")].every(({ disabled }) => disabled)).toBe(true);
  await click(button("Cancel"));
  await until(() => button("Fill sheets") !== undefined);
  expect(root.textContent).toMatch(/Cancelled\. What was written stays\./);
  expect(inView.at(-1)).toBe(root.querySelector(".run"));
  expect(book.sheets.some(({ name }) => name === "Worked example")).toBe(false);
});

test("the ribbon's Fill fills at once, its Share shows how to share in the user's language", async () => {
  await open({ funds: ["IWM"] }, "ko");
  await act(() => requestPane({ view: "fill", fill: true }));
  await until(() => button("펀드 개요: 1행") !== undefined);
  await act(() => requestPane({ view: "share", fill: false }));
  await until(() => button("현재 시트를 값으로 복사") !== undefined);
  await click(button("현재 시트를 값으로 복사"));
  await until(() => /Sheet1: SmallCap 수식이 없어/.test(root.textContent!));
});

test("who takes funds out by keyboard goes on in the search box", async () => {
  await open({ funds: ["IWM", "IWN", "IWO"] });
  const removal = root.querySelector<HTMLElement>('[aria-label="Remove IWN"]')!;
  removal.focus();
  await click(removal);
  expect(chips()).toEqual(["IWM", "IWO"]);
  expect(document.activeElement).toBe(search());
  button("Remove all").focus();
  await click(button("Remove all"));
  expect(chips()).toEqual([]);
  expect(document.activeElement).toBe(search());
  expect(by("status").textContent).toBe("Removed: IWM, IWO.");
});
