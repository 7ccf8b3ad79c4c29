import type { DataRecord } from "../../../data/record.ts";
import { serialOfIso } from "../../../finance/dates/dates.ts";
import type { ShareSheetTexts } from "../../../i18n/types/shareSheetTexts.ts";
import type { SheetTexts } from "../../../i18n/types/sheetTexts.ts";
import type { Cell, Column, Sheet } from "../../sheet.ts";
import { figureRows, type FigureRow } from "./figureRows.ts";
import { licenceOf } from "./licenceOf.ts";

/** A record, and where in the workbook it is used ("Sheet1!B3"); nowhere for what a fill used. */
export interface UsedRecord {
  readonly record: DataRecord;
  readonly usedIn: readonly string[];
}

/** Places named before "and … more". */
const NAMED_PLACES = 3;

/** Where every figure of the workbook comes from: one row a figure or series, in the order of what they are about. */
export function provenanceSheet(
  used: readonly UsedRecord[],
  texts: SheetTexts,
  { provenance: say }: ShareSheetTexts,
): Sheet {
  const { figures, headings } = say;
  const column = (
    key: keyof typeof headings,
    width: number,
    of: Fact["of"],
    format: Column["format"] = "general",
  ) => ({
    header: headings[key],
    format,
    width,
    of,
  });
  const facts: readonly Fact[] = [
    column("subject", 12, ({ row }) => row.subject),
    column("figure", 22, ({ row }) => figures[row.figure]),
    column("usedIn", 46, ({ usedIn }) => placesText(usedIn, say)),
    column("source", 30, ({ row }) => row.source),
    column("basis", 16, ({ row }) => row.basis && texts.bases[row.basis]),
    column("method", 22, ({ row }) => row.method && texts.methods[row.method]),
    column("from", 12, ({ row }) => day(row.from), "date"),
    column("asOf", 12, ({ row }) => day(row.asOf), "date"),
    column("fetched", 12, ({ row }) => day(row.fetchedAt?.slice(0, 10) ?? null), "date"),
    column("quality", 18, ({ row }) => texts.qualities[row.quality]),
    column("licence", 40, ({ row }) => say.licences[licenceOf(row.source)]),
    column("address", 40, ({ row }) => row.sourceUrl),
  ];
  const rows = used
    .flatMap(({ record, usedIn }) => figureRows(record).map((row) => ({ row, usedIn })))
    .sort((a, b) => (a.row.subject < b.row.subject ? -1 : a.row.subject > b.row.subject ? 1 : 0));
  return {
    kind: "provenance",
    name: say.name,
    title: say.title,
    notes: say.notes,
    blocks: [
      {
        table: "Provenance",
        heading: null,
        columns: facts,
        rows: rows.map((figure) => facts.map(({ of }) => of(figure))),
        spillRows: 0,
      },
    ],
    records: used.map(({ record }) => record),
  };
}

interface Fact extends Column {
  readonly of: (figure: { readonly row: FigureRow; readonly usedIn: readonly string[] }) => Cell;
}

function placesText(places: readonly string[], say: ShareSheetTexts["provenance"]): string {
  const named = places.slice(0, NAMED_PLACES).join(", ");
  return places.length > NAMED_PLACES ? say.more(named, String(places.length - NAMED_PLACES)) : named;
}

/** Days known only to the month or year stay texts: no day is made up. */
const day = (date: string | null): Cell => (date === null || date.length < 10 ? date : serialOfIso(date));
