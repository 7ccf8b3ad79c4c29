/* A workbook goes to a colleague: with its data pinned, without a service; with the pinned data spoilt; checked before. */
import { readFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Provider } from "../../src/data/query.ts";
import { texts } from "../../src/workbench/page/frame/texts.ts";
import { fakeDesk, liveSnapshot } from "../service/http/fakeDesk.ts";
import { useWorkbench } from "./useWorkbench.ts";
import type { Workbench } from "./workbenchOn.ts";

/** Live figures that no snapshot has: total returns a little off, so that nobody gets them by luck. */
const fresherThanSnapshot: Provider = async (queries, signal) =>
  (await liveSnapshot(queries, signal)).map((answer) => {
    if (answer.state !== "found" || answer.record.kind !== "returns") return answer;
    const { record } = answer;
    const values = record.series.values.map((value, i) => value * (1 + i / 7e4));
    return { ...answer, record: { ...record, series: { ...record.series, values } } };
  });

/** Each walks through several workbooks, on a machine that others use too; milliseconds. */
const PATIENCE = 120_000;

const desk = fakeDesk(fresherThanSnapshot);
const open = useWorkbench(desk);

async function save({ page }: Workbench): Promise<Uint8Array> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.click("#save")]);
  return readFileSync(await download.path());
}

async function openFile(workbench: Workbench, name: string, bytes: Uint8Array): Promise<void> {
  const { page } = workbench;
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.click("#open")]);
  await chooser.setFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
  await page.waitForFunction(
    (wanted) => document.querySelector(".state")!.textContent!.startsWith(wanted),
    texts.en.opened(name),
  );
}

/** Every value of every sheet, calculated anew. */
async function calculated(workbench: Workbench): Promise<unknown> {
  await workbench.page.evaluate(() => window.workbench.book.calculate("FullRebuild"));
  await workbench.settled();
  return workbench.page.evaluate(() => {
    const { book } = window.workbench;
    return book.sheets.map(({ id, name }) => [name, book.values(id, book.usedArea(id, true)!)]);
  });
}

const section = ({ pane }: Workbench, heading: string) =>
  pane.locator("#panel-share section", { has: pane.locator(`h2:text-is("${heading}")`) });

/** The workbook as a colleague of somebody else has made it: one letter of the pinned data is another. */
function spoilt(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes);
  const [path] = Object.entries(files).find(([, content]) =>
    strFromU8(content).includes("urn:smallcap:pinned"),
  )!;
  const xml = strFromU8(files[path]!);
  const at = xml.indexOf(">") + 200;
  files[path] = strToU8(xml.slice(0, at) + (xml[at] === "A" ? "B" : "A") + xml.slice(at + 1));
  return zipSync(files);
}

/** The workbook as a desk with Bloomberg's add-in saves it: our functions are that add-in's. */
function taken(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes);
  const path = "xl/worksheets/sheet1.xml";
  const xml = strFromU8(files[path]!);
  files[path] = strToU8(
    xml.replaceAll(/(?<!!)_xldudf_SMALLCAP_PERGAP\(/g, "BloombergUI.xla!_xldudf_SMALLCAP_PERGAP("),
  );
  return zipSync(files);
}

test(
  "pinned, saved and opened without a service: every cell is the same, and nobody is asked",
  async () => {
    const a = await open();
    await a.pane.click("#tab-share");
    const pin = section(a, "Pin data");
    await pin.locator("text=No data is pinned in this workbook.").waitFor();
    await pin.locator("button.primary").click();
    await pin.locator("text=/^Pinned: \\d+ records/").waitFor();
    const said = await pin.locator(".pinned strong").innerText();
    expect(said).toMatch(/^Pinned on \d{4}-\d\d-\d\d, hash [0-9a-f]{12}$/);
    const before = await calculated(a);
    const bytes = await save(a);
    const [xml] = Object.values(unzipSync(bytes))
      .map((part) => strFromU8(part))
      .filter((part) => part.includes("urn:smallcap:pinned"));
    expect(xml).not.toMatch(/127\.0\.0\.1|localhost|http:/);

    const b = await open();
    // what the pane of the demo asks for its status line comes a moment after its cells
    await b.pane.waitForFunction(() =>
      performance.getEntriesByType("resource").some(({ name }) => name.endsWith("/api/v1/sources")),
    );
    desk.down = true;
    try {
      const requests: string[] = [];
      b.page.on("request", (request) => {
        if (request.url().includes("/api/")) requests.push(request.url());
      });
      await openFile(b, "Pinned.xlsx", bytes);
      expect(await calculated(b)).toEqual(before);
      await b.pane.click("#tab-share");
      await section(b, "Pin data").locator(`text=${said}`).waitFor();
      expect(requests).toEqual([]);

      await openFile(b, "Spoilt.xlsx", spoilt(bytes));
      expect(await calculated(b)).not.toEqual(before); // what the snapshot gives
      await b.pane.waitForSelector("text=/pinned in this workbook is damaged, so none of it is used/");

      await openFile(b, "Bloomberg.xlsx", taken(bytes));
      await b.page.waitForFunction(() => {
        const { book } = window.workbench;
        return book
          .formulas(book.sheets[0]!.id, { row: 6, column: 4, rows: 1, columns: 1 })[0]![0]
          ?.startsWith("=SMALLCAP.");
      });
      expect(await calculated(b)).toEqual(before);
      b.problems.length = 0; // the service that is down
    } finally {
      desk.down = false;
    }
  },
  PATIENCE,
);

test(
  "checked before sharing: what is found can be mended with its button, and every figure says where it is from",
  async () => {
    const workbench = await open("?lang=ko&theme=dark");
    const { page, pane } = workbench;
    await page.evaluate(() => {
      const { book } = window.workbench;
      const { id } = book.addSheet("Notes");
      book.write(id, { row: 0, column: 0, rows: 2, columns: 2 }, [
        ["apikey=3f9c1b2a7d55", '=_xll.SMALLCAP.ETF("IWM","name")'],
        ["=TODAY()", '=SMALLCAP.FUNDRETURN("IWM","1M",,A2)'],
      ]);
    });
    await workbench.settled();
    await pane.click("#tab-share");
    const check = section(workbench, "공유 전 점검");
    await check.locator("text=통합 문서 점검").click();
    const items = check.locator(".findings > li");
    await items.first().waitFor();
    expect(await check.innerText()).not.toContain("3f9c1b2a7d55");

    for (const [sentence, fix] of [
      ["키나 암호가 적혀 있습니다.", "셀 비우기"],
      ["다른 자리에서 알아보지 못하는 형태", "복구"],
      ["저절로 바뀌는 함수", "값으로 바꾸기"],
      ["고정되지 않아", "자료 고정"],
    ] as const) {
      const finding = items.filter({ hasText: sentence });
      await finding.locator(`text=${fix}`).click();
      await finding.waitFor({ state: "detached", timeout: 60_000 });
    }
    expect(await workbench.value("A1", "Notes")).toBeNull();
    expect((await workbench.formulas("A2:B2", "Notes"))[0]![0]).toBeNull();
    expect((await workbench.formulas("B1", "Notes"))[0]![0]).toBe('=SMALLCAP.ETF("IWM","name")');
    await section(workbench, "자료 고정").locator("text=/^고정일 .+, 해시 [0-9a-f]{12}$/").waitFor();

    await page.evaluate(() => {
      const { book } = window.workbench;
      const sheet = book.sheets.at(-1)!.id;
      book.activateSheet(sheet);
      book.selection = { sheet, area: { row: 1, column: 1, rows: 1, columns: 1 } };
    });
    const provenance = section(workbench, "수치의 출처");
    await provenance.locator("text=이 셀의 출처 보기").click();
    await provenance.locator("text=Notes!B2 셀의 자료").waitFor();
    await provenance.locator("text=IWM 행으로 이동").click();
    await page.waitForFunction(() => {
      const { book } = window.workbench;
      const { sheet, area } = book.selection;
      return (
        book.sheets.find(({ id }) => id === sheet)?.name === "출처" &&
        book.values(sheet, area)[0]![0] === "IWM"
      );
    });

    await workbench.goTo("Notes");
    await provenance.locator("text=모든 수치의 출처").click();
    await provenance.locator(".done button").click();
    await page.waitForFunction(() => {
      const { book } = window.workbench;
      return book.sheets.find(({ id }) => id === book.activeSheet)?.name === "출처";
    });
  },
  PATIENCE,
);
