/* What another program shows of our files: LibreOffice, where it is installed. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parse } from "csv-parse/sync";
import { copyTexts } from "../../../src/i18n/copyTexts.ts";
import { valuesOnlyFile } from "../../../src/sheets/sharing/copy/freezing/valuesOnlyFile.ts";
import type { CellData, SheetData } from "../../../src/workbench/book/bookData.ts";
import { emptyBook } from "../../../src/workbench/book/emptyBook.ts";
import { writeXlsx } from "../../../src/workbench/xlsx/writeXlsx.ts";

const isInstalled = spawnSync("soffice", ["--version"]).status === 0;
if (!isInstalled)
  console.info("LibreOffice is not installed: what it shows of our files is not tested here.");
const where = isInstalled ? test : test.skip;

const rows: readonly (readonly CellData[])[] = [
  [{ value: 21 }, { value: 0.1 + 0.2, formula: "=A1*2" }, { value: "가치 & <값>" }],
  [
    { value: -0.238, formula: '=SMALLCAP.PERGAP("IWM","SPY")' },
    { value: 1, formula: "=A2+1" },
  ],
  [{ value: "IWM", formula: "=SMALLCAP.ETFSCREEN()", spill: { rows: 2, columns: 1 } }],
  [{ value: "IJR" }, { value: { error: "#N/A" }, formula: '=SMALLCAP.ETF("X","pe")' }],
];

const sheet: SheetData = {
  ...emptyBook().sheets[0]!,
  name: "Model",
  cells: new Map(rows.map((row, r) => [r, new Map(row.map((cell, c) => [c, cell]))])),
};
const addIn = { id: "11111111-2222-3333-4444-555555555555", version: "1.0.0.0" };
const book = { ...emptyBook(), sheets: [sheet], activeSheet: "Model" };

/** The cells of the first sheet of a file as LibreOffice has them. */
function shownBy(bytes: Uint8Array): string[][] {
  const folder = mkdtempSync(join(tmpdir(), "smallcap-soffice-"));
  try {
    writeFileSync(join(folder, "book.xlsx"), bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const csv = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,1";
    const run = spawnSync(
      "soffice",
      ["--headless", profile, "--convert-to", csv, "--outdir", folder, join(folder, "book.xlsx")],
      { encoding: "utf8", timeout: 60_000 },
    );
    const file = readdirSync(folder).find((name) => name.endsWith(".csv"));
    if (file === undefined) throw new Error(`LibreOffice opened nothing: ${run.stderr}`);
    return parse(readFileSync(join(folder, file)), { relax_column_count: true });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

where(
  "the values copy shows every value, and nothing else",
  async () => {
    const { bytes } = valuesOnlyFile(await writeXlsx(book, { addIn }), copyTexts.en);
    // what is cached, and not calculated anew: A1*2 would be 42
    expect(shownBy(bytes)).toEqual([
      ["21", "0.3", "가치 & <값>"],
      ["-0.238", "1", ""],
      ["IWM", "", ""],
      ["IJR", "#N/A", ""],
    ]);
  },
  90_000,
);

where(
  "a saved workbook opens, and ordinary formulas show what is cached",
  async () => {
    // ours are arrays to every program, as Excel stores them, and LibreOffice calculates arrays anew: hence the copy
    const shown = shownBy(await writeXlsx(book, { addIn }));
    expect(shown[0]).toEqual(["21", "0.3", "가치 & <값>"]);
    expect(shown[1]![1]).toBe("1");
  },
  90_000,
);
