import type { Language } from "../../i18n/language.ts";
import { shareSheetTexts } from "../../i18n/shareSheetTexts.ts";
import { shareTexts } from "../../i18n/shareTexts.ts";
import type { SheetTexts } from "../../i18n/types/sheetTexts.ts";
import { figureRows, type FigureRow } from "../../sheets/sharing/provenance/figureRows.ts";
import { licenceOf } from "../../sheets/sharing/provenance/licenceOf.ts";
import type { CellProvenance } from "../../sheets/sharing/provenance/selectedCell.ts";
import { usePane } from "../paneContext.ts";

interface CellFiguresProps {
  readonly cell: CellProvenance;
  readonly texts: SheetTexts;
  readonly onRows: (subject: string) => void;
}

/** The data behind one cell: a paragraph a figure, by what it is about. */
export function CellFigures({ cell: { name, isOurs, records }, texts, onRows }: CellFiguresProps) {
  const { language } = usePane();
  const { provenance: text } = shareTexts[language];
  if (!isOurs) return <p>{text.noFormula(name)}</p>;
  if (records.length === 0) return <p>{text.noRecords(name)}</p>;
  const rows = records.flatMap(figureRows);
  const subjects = [...new Set(rows.map(({ subject }) => subject))];
  return (
    <>
      <p>
        <strong>{text.of(name)}</strong>
      </p>
      {subjects.map((subject) => (
        <div key={subject}>
          <button type="button" class="link" onClick={() => onRows(subject)}>
            {text.rows(subject)}
          </button>
          <ul>
            {rows
              .filter((row) => row.subject === subject)
              .map((row) => (
                <li key={JSON.stringify([row.figure, row.basis, row.method, row.source])}>
                  {describe(row, texts, language)}
                </li>
              ))}
          </ul>
        </div>
      ))}
      <p>{text.limits}</p>
    </>
  );
}

/** "P/E: iShares · trailing 12 months, not stated · 2026-07-31 · Snapshot · The publisher's terms apply" */
function describe(row: FigureRow, texts: SheetTexts, language: Language): string {
  const { figures, licences } = shareSheetTexts[language].provenance;
  const measure = [row.basis && texts.bases[row.basis], row.method && texts.methods[row.method]];
  const span = row.from !== null && row.from !== row.asOf ? `${row.from} – ${row.asOf ?? ""}` : row.asOf;
  const facts = [
    row.source,
    measure.filter((word) => word !== null).join(", "),
    span,
    texts.qualities[row.quality],
    licences[licenceOf(row.source)],
  ];
  return `${figures[row.figure]}: ${facts.filter(Boolean).join(" · ")}`;
}
