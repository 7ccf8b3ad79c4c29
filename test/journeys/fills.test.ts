/* Everything that can be filled, filled in one go from the pane, in both languages: tables, charts, provenance, no errors. */
import { languages } from "../../src/i18n/language.ts";
import { sheetTexts } from "../../src/i18n/sheetTexts.ts";
import { fillKinds } from "../../src/sheets/fills/fills.ts";
import { fillPage } from "./fillPage.ts";
import { useWorkbench } from "./useWorkbench.ts";

const open = useWorkbench();

/** The snapshot has no holdings; the pane says so. */
const kinds = fillKinds.filter((kind) => kind !== "holdings");
/** The market article's figures are drawn by nobody. */
const withoutChart = ["fundFacts", "workedExample"];

test.each(languages)(
  "every fill (%s)",
  async (language) => {
    const sheets = sheetTexts[language];
    const workbench = await open(`?lang=${language}`);
    const { page, pane } = workbench;
    await pane.locator("[data-fill=screener]").check();
    await pane.selectOption("[data-setting=style]", "Small Value");
    await fillPage(workbench, "IWM, IWN, IJR", kinds);
    expect(await pane.locator(".done button").count()).toBe(kinds.length);
    const filled = await page.evaluate(() => {
      const { book } = window.workbench;
      return book.sheets.map(({ id, name }) => {
        const used = book.usedArea(id, true);
        const area = used && {
          row: 0,
          column: 0,
          rows: used.row + used.rows,
          columns: used.column + used.columns,
        };
        const values = area ? book.values(id, area) : [];
        return {
          name,
          head: values.slice(0, 2).map(([text]) => text),
          errors: values.flat().filter((value) => typeof value === "object" && value !== null),
          tables: book.tables(id).length,
          charts: book.charts(id).map(({ title, series }) => ({ title, drawn: series.length })),
        };
      });
    });
    for (const kind of kinds) {
      // the demo has a sheet called Rotation, so that ours is the second
      const sheet = filled.findLast(({ name }) => name.replace(" (2)", "") === sheets.names[kind]);
      expect([kind, sheet?.errors]).toEqual([kind, []]);
      expect(sheet!.tables).toBeGreaterThan(0);
      expect(sheet!.head[1]).toEqual(expect.stringMatching(/SmallCap/));
      if (language === "ko") expect(sheet!.head[0]).toMatch(/[가-힣]/);
      expect([kind, sheet!.charts.length > 0]).toEqual([kind, !withoutChart.includes(kind)]);
      expect(sheet!.charts.every(({ title, drawn }) => title !== undefined && drawn > 0)).toBe(true);
    }

    await workbench.goTo(sheets.names.dashboard);
    await page.waitForFunction(() => document.querySelectorAll(".chart svg").length >= 3);
    expect(workbench.problems).toEqual([]);
  },
  150_000,
);
