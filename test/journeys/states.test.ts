/* Every state of the pane at 320 px, in every language, light, dark and high contrast: axe finds nothing, nothing is cut off. */
import type { Provider } from "../../src/data/query.ts";
import { copyTexts } from "../../src/i18n/copyTexts.ts";
import { languages, type Language } from "../../src/i18n/language.ts";
import { shareTexts } from "../../src/i18n/shareTexts.ts";
import { paneTexts } from "../../src/i18n/paneTexts.ts";
import { sheetTexts } from "../../src/i18n/sheetTexts.ts";
import { fakeDesk } from "../service/http/fakeDesk.ts";
import { bringAxe, violations } from "./axe.ts";
import { useWorkbench } from "./useWorkbench.ts";
import { withHoldings } from "./withHoldings.ts";
import type { Workbench } from "./workbenchOn.ts";

/** What keeps the service from answering, for as long as a state is looked at. */
let hold: Promise<void> = Promise.resolve();
const answers: Provider = async (queries, signal) => {
  await hold;
  return withHoldings(queries, signal);
};
/** Keeps the service from answering until the function given back is called. */
function holdService(): () => void {
  let release!: () => void;
  hold = new Promise((resolve) => (release = resolve));
  return release;
}

const desk = fakeDesk(answers);
const open = useWorkbench(desk);
afterEach(() => void (desk.down = false));

const looks = [
  { theme: "light", forcedColors: "none" },
  { theme: "dark", forcedColors: "none" },
  { theme: "dark", forcedColors: "active" },
] as const;

/** Looks at the pane as it stands, in every look, and gives what is wrong; the state's name goes with it. */
async function look({ page, pane }: Workbench, state: string): Promise<string[]> {
  const wrong: string[] = [];
  for (const { theme, forcedColors } of looks) {
    await page.emulateMedia({ forcedColors });
    await pane.evaluate((theme) => void (document.documentElement.dataset["theme"] = theme), theme);
    const found = await violations(pane);
    wrong.push(...found.map(({ rule, html }) => `${state}, ${theme}, ${forcedColors}: ${rule}: ${html}`));
  }
  const cut = await pane.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll(".panel:not([hidden])")]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      .map(({ id, scrollWidth }) => `${id} is ${String(scrollWidth)} px wide`),
  );
  return [...wrong, ...cut.map((what) => `${state}: ${what}`)];
}

/** Has Excel refuse what is written once the first rows of the sheet are there, as when somebody protects it meanwhile. */
const protectMeanwhile = ({ pane }: Workbench, sheet: string) =>
  pane.evaluate((sheet) => {
    const { Excel } = window as unknown as { readonly Excel: typeof globalThis.Excel };
    const { prototype } = Excel.RequestContext;
    const { sync } = prototype;
    let isArmed = true;
    prototype.sync = async function <T>(this: Excel.RequestContext, passed?: T) {
      if (isArmed && document.querySelector("[role=progressbar][aria-valuenow]")) {
        isArmed = false;
        const context = new Excel.RequestContext();
        context.workbook.worksheets.getItem(sheet).protection.protect();
        await sync.call(context);
      }
      return sync.call(this, passed) as Promise<T>;
    };
  }, sheet);

test.each(languages)(
  "%s",
  async (language: Language) => {
    const say = paneTexts[language];
    const sheets = sheetTexts[language];
    const share = shareTexts[language];
    const copy = copyTexts[language];
    const workbench = await open(`?lang=${language}&theme=light`, { width: 1000, height: 720 });
    const { page, pane, problems } = workbench;
    await page.addStyleTag({
      content: "aside.pane { flex: none } aside.pane, aside.pane iframe { width: 320px !important }",
    });
    await pane.waitForFunction(() => innerWidth === 320);
    await bringAxe(pane);
    const wrong: string[] = [];
    const seen: string[] = [];
    const at = async (state: string) => {
      seen.push(state);
      wrong.push(...(await look(workbench, state)));
    };
    const goTo = (view: string) => pane.click(`#tab-${view}`);

    // fill
    await at("nothing chosen");
    await pane.fill("#search", "russell");
    await pane.waitForSelector("[role=option]:visible");
    await at("search");
    await pane.fill("#search", "zzzz qqqq");
    await pane.press("#search", "Enter");
    await pane.waitForSelector("#search-hint[role=alert]");
    await at("no match");
    await pane.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text", "IWM; VB\nNOPE");
      const paste = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
      document.getElementById("search")!.dispatchEvent(paste);
    });
    await pane.getByText(say.notFunds("NOPE")).waitFor();
    expect(await pane.locator(".chips li").allInnerTexts()).toEqual(["IWM", "VB"]);
    await at("pasted list");
    await pane.fill("#search", "");
    await pane.click("#search");
    await pane.waitForSelector("[role=option]:visible");
    await at("funds used last");
    await pane.press("#search", "Escape");
    await pane.locator("[data-fill=screener]").check();
    await pane.locator("[data-fill=macro]").check();
    await at("all settings");
    await pane.locator("[data-fill=screener]").uncheck();
    await pane.locator("[data-fill=macro]").uncheck();
    await pane.locator("[data-fill=holdings]").check();
    let release = holdService();
    await pane.click(".action .primary");
    await pane.getByText(say.gathering).first().waitFor();
    await at("getting figures");
    await page.emulateMedia({ forcedColors: "none", reducedMotion: "reduce" });
    expect(await pane.evaluate(() => document.getAnimations().length)).toBe(0);
    await page.emulateMedia({ reducedMotion: "no-preference" });
    expect(await pane.evaluate(() => document.getAnimations().length)).toBe(1);
    release();
    await pane.waitForSelector(".action .primary", { timeout: 30_000 });
    await pane.waitForSelector(".done");
    await at("filled");
    await pane.locator("[data-fill=fundFacts]").uncheck();
    await pane.locator("[data-fill=holdings]").uncheck();
    await pane.locator("[data-fill=monthlyReturns]").check();
    await protectMeanwhile(workbench, sheets.names.monthlyReturns);
    await pane.click(".action .primary");
    await pane.waitForSelector("[role=alertdialog]");
    await at("refused");
    await pane.getByRole("button", { name: say.refusal.stop }).click();
    expect(await pane.locator(".run [role=alert]").innerText()).toContain(sheets.names.monthlyReturns);
    await at("not everything filled");

    // functions
    await page.route(/functions(\.[\w-]+)?\.json/, (route) => route.abort());
    await goTo("functions");
    await pane.getByText(say.builder.loadFailed).waitFor();
    await at("functions not to be had");
    await page.unroute(/functions(\.[\w-]+)?\.json/);
    await pane.getByRole("button", { name: say.tryAgain }).click();
    await pane.waitForSelector("#function-search");
    await at("functions");
    await pane.fill("#function-search", "zzzz");
    await pane.getByText(say.builder.noneFound("zzzz")).waitFor();
    await at("no function");
    await pane.fill("#function-search", "etfhistory");
    await pane.press("#function-search", "Enter");
    await pane.getByText(say.builder.missing("tickers")).waitFor();
    await at("argument missing");
    await pane.fill("#argument-tickers", "russell");
    await pane.waitForSelector("#argument-tickers-list [role=option]:visible");
    await at("suggestions");
    await pane.fill("#argument-tickers", "IWM");
    await pane.locator(".result").waitFor();
    await at("result of many rows");
    await pane.fill("#argument-tickers", "NOPE");
    await pane.locator("#panel-functions [role=alert]").waitFor();
    await at("result is an error");

    // refresh
    await goTo("refresh");
    await pane.waitForSelector("#panel-refresh button");
    await at("refresh");
    await workbench.type("C3", '=SMALLCAP.PERGAP("NOPE","SPY")');
    await workbench.settled();
    release = holdService();
    await pane.locator("input[name=scope][value=workbook]").check();
    await pane.click("#panel-refresh .primary");
    await pane.waitForSelector("#panel-refresh [role=progressbar]");
    await at("refreshing");
    release();
    await pane.waitForSelector("#panel-refresh .done", { timeout: 60_000 });
    await pane.locator(".cells li").first().waitFor();
    await at("refreshed, with errors");

    // share
    await goTo("share");
    await pane.waitForSelector("#copy-book");
    await at("share");
    await pane.getByRole("button", { name: share.check.check }).click();
    await pane.waitForSelector(".findings li");
    await at("findings");
    await pane.click("#copy-book");
    await pane.waitForSelector("#open-copy");
    await at("question before a copy");
    await pane.locator(".question").getByRole("button", { name: copy.cancel }).click();
    await pane.getByRole("button", { name: share.pin.pin, exact: true }).first().click();
    await pane.waitForSelector(".pinned", { timeout: 30_000 });
    await at("pinned");

    // settings, first not to be had, then on its way
    await page.route(/settings-view/, (route) => route.abort());
    await goTo("settings");
    await pane.getByText(say.viewFailed).waitFor();
    await at("view not to be had");
    await page.unroute(/settings-view/);
    let send!: () => void;
    const wait = new Promise<void>((resolve) => (send = resolve));
    await page.route(/settings-view/, async (route) => {
      await wait;
      await route.continue();
    });
    await pane.getByRole("button", { name: say.tryAgain }).click();
    await pane.waitForSelector("#panel-settings .loading");
    await at("view on its way");
    send();
    await pane.waitForSelector(".sources");
    await at("settings and sources");
    await pane.fill("#service-address", "http://data.example.com");
    await pane.getByRole("button", { name: say.settings.save }).click();
    await pane.locator("#panel-settings [role=alert]").waitFor();
    await at("address refused");

    // offline
    desk.down = true;
    await workbench.type("C3", '=SMALLCAP.ETF("VIOO","name")');
    await workbench.settled();
    await pane.waitForSelector(".banner.standing-in");
    await at("service does not answer");

    expect(wrong).toEqual([]);
    expect(new Set(seen).size).toBe(29);
    // the requests that were made to fail
    expect(
      problems.splice(0).filter((problem) => !/503|ERR_FAILED|functions-view|settings-view/.test(problem)),
    ).toEqual([]);
  },
  240_000,
);
