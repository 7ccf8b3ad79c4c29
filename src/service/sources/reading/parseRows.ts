import { parse } from "csv-parse/sync";
import { badShape } from "../badShape.ts";

/** One line of a table, by the names in its header. */
export type Row = Readonly<Record<string, string>>;

/**
 * The lines of a table in CSV, by header. Lines shorter than the header lack its last columns.
 *
 * @throws SourceFailure badShape if it is none, or lacks a column
 */
export function parseRows(source: string, csv: string, columns: readonly string[]): readonly Row[] {
  const [header = [], ...lines] = cells(source, csv);
  const missing = columns.find((column) => !header.includes(column));
  if (missing !== undefined) throw badShape(source, `lacks the column ${missing}`);
  return lines.map((line) => Object.fromEntries(header.map((name, i) => [name, line[i] ?? ""])));
}

function cells(source: string, csv: string): string[][] {
  try {
    return parse(csv, {
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
    });
  } catch {
    throw badShape(source, "answers with a broken table");
  }
}
