/* The pane as a user meets it: keyboard and screen reader, over the snapshot and a small Excel. */
import { JSDOM } from "jsdom";
import { render } from "preact";
import { act } from "preact/test-utils";
import { snapshot } from "../../src/data/snapshot/snapshot.ts";
import { createStore } from "../../src/data/store/store.ts";
import type { Language } from "../../src/i18n/language.ts";
import { defaultSettings } from "../../src/sheets/builders/settings.ts";
import { defaultChoices, type Choices } from "../../src/taskpane/fill/choices.ts";
import { LazyView } from "../../src/taskpane/frame/LazyView.tsx";
import { Pane } from "../../src/taskpane/frame/Pane.tsx";
import { Context, paneContext } from "../../src/taskpane/paneContext.ts";
import { FindingList } from "../../src/taskpane/share/FindingList.tsx";
import type { Finding } from "../../src/sheets/sharing/check/finding.ts";
import { requestPane } from "../../src/taskpane/ribbon/paneRequests.ts";
import { FakeBook, FakeOfficeError } from "../sheets/fakeExcel.ts";

let book: FakeBook;
let kept: Map<string, unknown>;
let root: HTMLElement;

const dom = new JSDOM("<!doctype html><div id=pane></div>");
for (const name of ["document", "window", "Event", "KeyboardEvent", "SVGElement", "HTMLElement"] as const)
  Object.assign(globalThis, { [name]: name === "window" ? dom.window : dom.window[name] });

/** What the page would report: parts of the workbook that the small Excel does not have. */
Object.assign(globalThis, { reportError: () => undefined });

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
afterEach(async () => {
  await act(() => render(null, root));
  Reflect.deleteProperty(globalThis, "localStorage");
});

/** A browser that keeps what it is given, and what that is. */
function keepsInBrowser(): ReadonlyMap<string, string> {
  const stored = new Map<string, string>();
  Object.assign(globalThis, {
    localStorage: {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => void stored.set(key, value),
    },
  });
  return stored;
}

async function open(remembered: Partial<Choices> = {}, language: Language = "en") {
  root = document.getElementById("pane")!;
  kept.set("smallcap.pane", { ...defaultChoices, ...remembered });
  const store = createStore({ snapshot });
  await act(() => render(<Pane store={store} language={language} />, root));
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
  expect(by("alert").textContent).toBe("No data for: ZZZZ. Check the tickers.");
});

test("tickers in the middle of Korean sentences are found", async () => {
  await open({}, "ko");
  const paste = new Event("paste", { bubbles: true, cancelable: true });
  Object.assign(paste, { clipboardData: { getData: () => "IWM, VB 그리고 IJR를" } });
  await act(() => void search().dispatchEvent(paste));
  expect(chips()).toEqual(["IWM", "VB", "IJR"]);
});

test("the empty box offers the funds used last, and takes one only when it is marked", async () => {
  const stored = keepsInBrowser();
  await open();
  await type("IWM, VB");
  await press("Enter");
  await press("Enter");
  expect(chips()).toEqual(["IWM", "VB"]);
  await press("Backspace");
  await press("ArrowDown");
  await press("ArrowDown");
  const marked = document.getElementById(search().getAttribute("aria-activedescendant")!)!;
  expect(marked.textContent).toMatch(/^VB /);
  await press("Enter");
  expect(chips()).toEqual(["IWM", "VB"]);
  expect(stored.get("smallcap.recentTickers")).toBe('["VB","IWM"]');
});

test("nothing is filled before a fund is chosen, and the pane says what is missing", async () => {
  await open();
  expect(button("Fill sheet").getAttribute("aria-disabled")).toBe("true");
  await click(button("Fill sheet"));
  expect(by("status").textContent).toBe("Choose at least one fund.");
  expect(book.sheets).toHaveLength(1);
});

test("Fill writes the sheets, says how many rows, names what failed, and remembers the choices", async () => {
  await open({ funds: ["IWM", "NOPE"] });
  await click(button("Fill sheet"));
  await until(() => button("1 row in Fund facts") !== undefined && button("Fill sheet") !== undefined);
  expect(book.sheet("Fund facts").row(5)[0]).toBe("IWM");
  expect(by("alert").textContent).toMatch(/NOPE is not a fund we have data for/);
  expect(by("status").textContent).toBe("1 row in Fund facts");
  expect(root.querySelector("footer")!.textContent).toMatch(
    /^In use: Snapshot \(last answer .+\)Newest figure: \d{4}-\d\d-\d\d$/,
  );
  expect(kept.get("smallcap.pane")).toMatchObject({ funds: ["IWM", "NOPE"], fills: ["fundFacts"] });
});

test("a running filling shows progress, locks the choices and can be cancelled", async () => {
  await open({
    funds: ["IWM"],
    fills: ["monthlyReturns", "workedExample"],
    settings: { ...defaultSettings, period: "all" },
  });
  await click(button("Fill 2 sheets"));
  expect(by("progressbar")).not.toBeNull();
  expect([...root.querySelectorAll("fieldset")].every(({ disabled }) => disabled)).toBe(true);
  await click(button("Cancel"));
  await until(() => button("Fill 2 sheets") !== undefined);
  expect(root.textContent).toMatch(/Cancelled\. What was written stays\./);
  expect(inView.at(-1)).toBe(root.querySelector(".run"));
  expect(book.sheets.some(({ name }) => name === "Worked example")).toBe(false);
});

/** Has Excel refuse the first rows of the sheet, whenever it is asked: the second request after the sheet is there. */
function refuseRows() {
  let requests = 0;
  book.options = {
    onSync: () => {
      if (book.sheets.at(-1)!.name === "Fund facts" && ++requests > 1)
        throw new FakeOfficeError("AccessDenied");
    },
  };
}

test.each([
  ["Continue without it", /0 of 1 rows of Fund facts are written/, true],
  ["Remove this sheet", /part of Fund facts, so the sheet has been taken away again/, false],
  ["Stop here", /Excel stopped after 0 of 1 rows of Fund facts/, true],
])("what Excel refuses is told and asked about: %s", async (answer, told, stays) => {
  await open({ funds: ["IWM"] });
  refuseRows();
  await click(button("Fill sheet"));
  await until(() => by("alertdialog") !== null);
  expect(by("alertdialog").textContent).toMatch(
    /0 of 1 rows are written.*rows of the sheet: 6\).*Unprotect it/,
  );
  expect(document.activeElement!.textContent).toBe("Continue without it");
  book.options = {};
  await click(button(answer));
  await until(() => button("Fill sheet") !== undefined);
  expect(by("alert").textContent).toMatch(told);
  expect(book.sheets.some(({ name }) => name === "Fund facts")).toBe(stays);
});

test("who cancels while being asked stops there", async () => {
  await open({ funds: ["IWM"] });
  refuseRows();
  await click(button("Fill sheet"));
  await until(() => by("alertdialog") !== null);
  book.options = {};
  await click(button("Cancel"));
  await until(() => button("Fill sheet") !== undefined);
  expect(root.textContent).toMatch(/Cancelled\. What was written stays\./);
});

test("the ribbon's Fill fills at once, its Share shows how to share, in the user's language", async () => {
  await open({ funds: ["IWM"] }, "ko");
  await act(() => requestPane({ view: "fill", act: "fill" }));
  await until(() => button("펀드 개요: 1행") !== undefined);
  await act(() => requestPane({ view: "share" }));
  await until(() => document.getElementById("panel-share")!.textContent!.includes("자료 고정"));
  expect(document.getElementById("tab-share")!.getAttribute("aria-selected")).toBe("true");
  expect(document.getElementById("panel-fill")!.hidden).toBe(true);
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

test("tabs follow the keyboard, keep what was typed, and the view shown last comes back", async () => {
  keepsInBrowser();
  await open();
  await type("rus");
  const tab = document.getElementById("tab-fill")!;
  const key = (key: string) =>
    act(
      () =>
        void document.activeElement!.dispatchEvent(
          new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }),
        ),
    );
  tab.focus();
  await key("ArrowRight");
  await until(() => document.querySelector("#panel-functions .loading") === null);
  await key("ArrowRight");
  expect(document.activeElement!.id).toBe("tab-refresh");
  await until(() => document.querySelector("input[name=scope]") !== null);
  await key("Home");
  expect(search().value).toBe("rus");
  await key("End");
  await act(() => render(null, root));
  await act(() => render(<Pane store={createStore({ snapshot })} language="en" />, root));
  expect(document.querySelector("[role=tab][aria-selected=true]")!.id).toBe("tab-settings");
});

test("a view that cannot be loaded says so, and is asked for again", async () => {
  let asked = 0;
  const load = () =>
    ++asked === 1 ? Promise.reject(new Error("offline")) : Promise.resolve(() => <p>there</p>);
  const context = paneContext(
    "en",
    () => undefined,
    () => undefined,
  );
  root = document.getElementById("pane")!;
  const warn = console.warn;
  console.warn = () => undefined;
  await act(() =>
    render(
      <Context.Provider value={context}>
        <LazyView view="share" store={createStore({ snapshot })} load={load} />
      </Context.Provider>,
      root,
    ),
  );
  await until(() => button("Try again") !== undefined);
  console.warn = warn;
  await click(button("Try again"));
  await until(() => /there/.test(root.textContent!));
});

test("of thousands of findings fifty are listed, and the pane says how many more there are", async () => {
  const findings = Array.from({ length: 2_000 }, (_, row): Finding => ({
    rule: "looksLikeKey",
    details: { kind: "named" },
    severity: "error",
    places: [{ sheetId: "1", sheet: "Data", row, column: 0 }],
    fixes: ["goTo"],
  }));
  root = document.getElementById("pane")!;
  const context = paneContext(
    "en",
    () => undefined,
    () => undefined,
  );
  await act(() =>
    render(
      <Context.Provider value={context}>
        <FindingList findings={findings} onFix={() => undefined} />
      </Context.Provider>,
      root,
    ),
  );
  expect(root.querySelectorAll("li")).toHaveLength(50);
  expect(root.querySelector(".hint")!.textContent).toMatch(/^1,950 more are not shown/);
});
