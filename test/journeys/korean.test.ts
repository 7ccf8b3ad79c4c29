/* The whole page in Korean and in dark colours. */
import { copyTexts } from "../../src/i18n/copyTexts.ts";
import { paneTexts } from "../../src/i18n/paneTexts.ts";
import { texts } from "../../src/workbench/page/frame/texts.ts";
import { useWorkbench } from "./useWorkbench.ts";
import { isError } from "./workbenchOn.ts";

const open = useWorkbench();

/** Every fixed sentence of a table of texts, at any depth. */
function sentences(table: unknown): string[] {
  if (typeof table === "string") return [table];
  return typeof table === "object" && table !== null ? Object.values(table).flatMap(sentences) : [];
}

/** Texts, names and hints that a page shows or reads out, one a line. */
const words = () =>
  [...document.querySelectorAll("body, body *")]
    .flatMap((element) => [
      ...[...element.childNodes].flatMap((node) =>
        node.nodeType === Node.TEXT_NODE ? [node.textContent!] : [],
      ),
      ...["aria-label", "title", "placeholder", "alt"].map((name) => element.getAttribute(name) ?? ""),
    ])
    .map((text) => text.trim())
    .filter((text) => text !== "");

const onlyEnglish = (english: unknown, korean: unknown) => {
  const shared = new Set(sentences(korean));
  return sentences(english).filter((text) => !shared.has(text));
};

test("in Korean nothing of the pane is left in English, and the page, ribbon and demo are Korean, too", async () => {
  const workbench = await open("?lang=ko&theme=dark");
  const { page, pane } = workbench;
  const english = onlyEnglish(paneTexts.en, paneTexts.ko);
  expect(english.length).toBeGreaterThan(30);
  const seen = await pane.evaluate(words);
  await pane.click("#tab-share");
  await pane.getByText(copyTexts.ko.copyBook).waitFor();
  seen.push(...(await pane.evaluate(words)));
  expect(seen).toEqual(
    expect.arrayContaining([
      paneTexts.ko.search,
      paneTexts.ko.fills.fill(1),
      copyTexts.ko.copyBook,
      copyTexts.ko.explain,
    ]),
  );
  expect(seen.filter((text) => english.includes(text))).toEqual([]);

  const shell = await page.$$eval(
    "header button, .ribbon button, .ribbon .tab, .statusbar span",
    (elements) => elements.map(({ textContent }) => textContent!.trim()),
  );
  expect(shell).toEqual(
    expect.arrayContaining([
      texts.ko.open,
      texts.ko.save,
      texts.ko.ready,
      "작업창 열기",
      "시트 채우기",
      "공유",
    ]),
  );
  expect(
    shell.filter((text) => onlyEnglish(texts.en, texts.ko).includes(text) && text !== "English"),
  ).toEqual([]);

  expect(await page.getAttribute("html", "lang")).toBe("ko");
  expect(await pane.getAttribute("html", "lang")).toBe("ko");
  expect(await workbench.sheetNames()).toEqual(["분석", "로테이션", "기사"]);
  expect((await workbench.values("A1:I60")).flat().filter(isError)).toEqual([]);

  await workbench.type("C3", '=SMALLCAP.PERGAP("NOPE","SPY")');
  await workbench.settled();
  expect(await workbench.value("C3")).toEqual({
    error: "#N/A",
    message: expect.stringMatching(/NOPE.*[가-힣]/),
  });
});

test("what is filled in Korean is Korean", async () => {
  const workbench = await open("?lang=ko&theme=light");
  const { pane } = workbench;
  await pane.fill("#search", "IJR");
  await pane.press("#search", "Enter");
  await pane.click("button.primary");
  await pane.waitForSelector(".done");
  expect(await pane.textContent(".done button")).toBe(paneTexts.ko.written("1", "펀드 개요"));
  const rows = await workbench.values("A1:B6", "펀드 개요");
  expect(rows[1]![0]).toMatch(/^출처: .+ 기준일 \d{4}-\d\d-\d\d/);
  expect(rows.flat()).toContain("종목코드");
});

test("dark and light are those of the page and of the pane alike, and a choice is remembered", async () => {
  const workbench = await open("?lang=en&theme=dark");
  const { page } = workbench;
  const background = (theme: string) =>
    page.waitForFunction((wanted) => {
      const pane = document.querySelector("iframe")?.contentDocument;
      const dark = (element: Element) => {
        const [red = 255] = (getComputedStyle(element).backgroundColor.match(/\d+/g) ?? []).map(Number);
        return red < 128;
      };
      const root = pane?.documentElement;
      if (root?.dataset["theme"] !== wanted || document.documentElement.dataset["theme"] !== wanted)
        return false;
      const both = [document.querySelector(".statusbar")!, pane!.body].map(dark);
      return both.every((isDark) => isDark === (wanted === "dark"));
    }, theme);
  await background("dark");

  await page.click("#theme");
  await page.waitForURL((url) => url.search === "");
  await background("light");
  await page.reload();
  await background("light");

  await page.click("#language-ko");
  await page.getByRole("button", { name: "저장" }).waitFor();
  await background("light");
  await page.evaluate(() => window.workbench.ready);
});
