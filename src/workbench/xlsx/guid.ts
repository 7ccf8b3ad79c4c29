/** Whether a text is a GUID in braces, the only kind of id files can hold. */
export function isGuid(text: string): boolean {
  return /^\{[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/i.test(text);
}

/** The GUID files get for things that have none, the same at each opening: Excel's own pattern of sheet, kind and count. */
export function guid(
  sheet: number,
  kind: "sheet" | "conditionalFormat" | "chart" | "table",
  count = 0,
): string {
  const digits = (value: number, length: number) => value.toString(16).toUpperCase().padStart(length, "0");
  const kinds = { sheet: 1, conditionalFormat: 5, chart: 8, table: 12 };
  return `{00000000-${digits(kinds[kind], 4)}-${digits(sheet, 4)}-0000-${digits(count, 4)}00000000}`;
}
