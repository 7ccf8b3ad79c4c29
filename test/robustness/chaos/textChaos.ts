import { dist } from "../../../src/build/build.ts";
import { packRecords } from "../../../src/data/pinned/packRecords.ts";
import { unpackRecords } from "../../../src/data/pinned/unpackRecords.ts";
import type { Provider } from "../../../src/data/query.ts";
import { copyTexts } from "../../../src/i18n/copyTexts.ts";
import { sheetTexts } from "../../../src/i18n/sheetTexts.ts";
import { copySheet } from "../../../src/sheets/sharing/copy/copySheet.ts";
import { documentBytes } from "../../../src/sheets/sharing/copy/documentBytes.ts";
import { prepareBookCopy } from "../../../src/sheets/sharing/copy/prepareBookCopy.ts";
import { writeSheet } from "../../../src/sheets/writing/writeSheet.ts";
import type { Headless } from "../../../src/workbench/node/headless.ts";
import { bundle, serviceBeside } from "../../bench/openBench.ts";
import { makeHoldings } from "../../data/makeRecords.ts";
import { never, seen } from "../figure.ts";
import { hostileService } from "./texts/hostileService.ts";
import { hostileSheets } from "./texts/hostileSheets.ts";
import { hostileTexts } from "./texts/hostileTexts.ts";
import {
  lookInBook,
  lookInFile,
  strayFormulas,
  textsOf,
  walked,
  type Expected,
  type Walked,
} from "./texts/placed.ts";
import type { Tally } from "./tally.ts";

/** Texts in one cell's answer: the longest of them are long, and Excel takes 5 MB of an answer. */
const PART = 2_000;
/** Holdings of a fund in fills of live formulas: each of them asks for the other fund's whole table. As values all are held. */
const HELD = 60;
/** Columns from one part to the next: a table of holdings has five. */
const BETWEEN = 6;

/**
 * So many texts as a provider might send them, through everything that puts them into a workbook or takes them out:
 * fills, sheets about the workbook, cells, copies, files, pinned data and what `calc` prints. (There is no export to
 * CSV; a workbook or calc's JSON is what leaves.)
 */
export async function textChaos(count: number): Promise<Tally> {
  const texts = hostileTexts(count);
  const services = { values: hostileService(texts), formulas: hostileService(texts, texts.slice(0, HELD)) };
  const ways: Walked[] = [];
  const { openHeadless, readXlsx, calculateFormulas } = await bundle();
  const parts = Array.from({ length: Math.ceil(count / PART) }, (_, i) =>
    texts.slice(i * PART, (i + 1) * PART),
  );
  const beside = await serviceBeside(besideOf(parts, services.formulas));
  const headless = await openHeadless({ dist, locale: "en-US", beside: beside.beside });
  sitAt(headless);
  const alive = setInterval(() => undefined, 60_000); // waiting for the add-in's page alone keeps no process alive
  const { book } = headless;
  try {
    const expected = new Map<string, Expected>();
    for (const [way, sheets] of Object.entries(await hostileSheets(texts, services))) {
      const written: Walked[] = [];
      for (const sheet of sheets) {
        const { worksheet } = await writeSheet(sheet, { language: "en", today: "2026-11-23" });
        await book.idle();
        const held = { sheet: worksheet.name, texts: textsOf(sheet) };
        written.push(walked(way, [held], (name) => lookInBook(book, name)));
        expected.set(worksheet.name, held); // one of the same kind has been refreshed
      }
      ways.push(together(way, written));
    }
    const cells = await inCells(headless, parts);
    ways.push(walked("results of functions in cells", [cells], (name) => lookInBook(book, name)));
    const copied = await copySheet(sheetTexts.en);
    const copy = { ...cells, sheet: copied.worksheet!.name };
    ways.push(walked("a values-only copy of a sheet", [copy], (name) => lookInBook(book, name)));
    const all = [...expected.values(), cells, copy];

    const saved = await readXlsx(await documentBytes(), { addInId: headless.manifest.id });
    ways.push(walked("the saved file", all, (name) => lookInFile(saved, name)));
    const valuesOnly = await readXlsx((await prepareBookCopy(copyTexts.en)).bytes);
    ways.push(walked("a values-only copy of the workbook", all, (name) => lookInFile(valuesOnly, name)));
    await headless.open(saved);
    await book.idle();
    ways.push(walked("the file opened again", all, (name) => lookInBook(book, name)));
    ways.push(
      printedBy(
        await calculateFormulas(
          book,
          parts.map((part, i) => formulaOf(i, part.length)),
        ),
        parts,
      ),
    );
    ways.push(pinned(texts));
    return tallyOf(count, ways, [...strayFormulas(saved), ...strayFormulas(valuesOnly)]);
  } finally {
    clearInterval(alive);
    headless.close();
    await beside.close();
  }
}

function sitAt({ window }: Headless): void {
  const { Excel, Office, OfficeExtension } = window as unknown as typeof globalThis;
  Object.assign(globalThis, { Excel, Office, OfficeExtension });
}

/** What several sheets of one way came to. */
const together = (way: string, all: readonly Walked[]): Walked => ({
  way,
  texts: all.reduce((sum, { texts }) => sum + texts, 0),
  formulas: all.reduce((sum, { formulas }) => sum + formulas, 0),
  changed: all.flatMap(({ changed }) => changed),
});

/** Funds P0, P1 … hold the texts of one part each, all others what the fills' live formulas ask for. */
function besideOf(parts: readonly (readonly string[])[], others: Provider): Provider {
  const services = parts.map((part) => hostileService(part));
  return async (queries, signal) => {
    const answers = queries.map((query) => {
      const [, part] = ("ticker" in query && /^P(\d+)$/u.exec(query.ticker)) || [];
      return (part === undefined ? others : services[Number(part)]!)([query], signal);
    });
    return (await Promise.all(answers)).flat();
  };
}

const formulaOf = (part: number, lines: number) => `=SMALLCAP.ETFHOLDINGS("P${part}",${lines})`;

/** A worksheet, in front, of which cells give all texts: what funds hold, beside one another. */
async function inCells({ book }: Headless, parts: readonly (readonly string[])[]): Promise<Expected> {
  const { id } = book.addSheet("Cells");
  book.activateSheet(id);
  const texts = parts.flatMap((part, i) => {
    const left = i * BETWEEN;
    book.write(id, { row: 0, column: left, rows: 1, columns: 1 }, [[formulaOf(i, part.length)]]);
    return part.map((text, r) => ({ row: r + 1, column: left + 1, text }));
  });
  await book.idle();
  return { sheet: "Cells", texts };
}

/** What `npm run calc` prints, a line of JSON a formula, read again. */
function printedBy(results: readonly object[], parts: readonly (readonly string[])[]): Walked {
  const changed = parts.flatMap((part, i) => {
    const { value = [] } = JSON.parse(JSON.stringify(results[i])) as { readonly value?: unknown[][] };
    return part.filter((text, r) => value[r + 1]?.[1] !== text);
  });
  return { way: "what calc prints", texts: parts.flat().length, formulas: 0, changed };
}

/** Data pinned into custom XML, and taken out again. */
function pinned(texts: readonly string[]): Walked {
  const holdings = texts.map((name) => ({ ticker: name, name, sector: name, weight: 0 }));
  const record = makeHoldings("IWM", { holdings });
  const { parts } = packRecords(
    [{ query: { kind: "holdings", ticker: "IWM", asOf: null }, record }],
    `${record.asOf}T12:00:00.000Z`,
  );
  const [entry] = unpackRecords(parts)?.entries ?? [];
  const back = entry?.record.kind === "holdings" ? entry.record.holdings : [];
  const changed = texts.filter(
    (text, i) =>
      !Object.values(back[i] ?? {})
        .slice(0, 3)
        .includes(text),
  );
  return { way: "pinned data", texts: texts.length, formulas: 0, changed };
}

function tallyOf(count: number, ways: readonly Walked[], stray: readonly string[]): Tally {
  const changed = ways.flatMap(({ way, changed }) => changed.slice(0, 3).map((what) => `${way}: ${what}`));
  return {
    name: "texts that look like formulas",
    figures: [
      seen("texts of providers", count),
      ...ways.map(({ way, texts }) => seen(`through ${way}`, texts)),
      never(
        "texts that became formulas",
        ways.reduce((sum, { formulas }) => sum + formulas, 0),
      ),
      never(
        "texts changed",
        ways.reduce((sum, way) => sum + way.changed.length, 0),
      ),
      never("formulas that hold what a text says", stray.length),
    ],
    failures: [...changed, ...stray.slice(0, 3)],
  };
}
