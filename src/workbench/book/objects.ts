import type {
  ChartData,
  ConditionalFormatData,
  CustomXmlData,
  NoteData,
  PropertiesData,
  TableData,
} from "./bookData.ts";

/** What a sheet has that Univer's core does not keep. */
export interface SheetObjects {
  veryHidden: boolean;
  customProperties: Readonly<Record<string, string>>;
  readonly tables: Map<string, TableData>;
  readonly conditionalFormats: Map<string, ConditionalFormatData>;
  readonly charts: Map<string, ChartData>;
  /** By "row,column". */
  readonly notes: Map<string, NoteData>;
}

/** The workbook's possessions beside its cells: by sheet id, and of the whole. */
export interface Objects {
  of(sheet: string): SheetObjects;
  drop(sheet: string): void;
  clear(): void;
  readonly settings: Map<string, unknown>;
  readonly customXml: Map<string, CustomXmlData>;
  properties: PropertiesData;
  foreignParts: Readonly<Record<string, Uint8Array>>;
}

export function createObjects(): Objects {
  const sheets = new Map<string, SheetObjects>();
  return {
    of(sheet) {
      const known = sheets.get(sheet);
      if (known) return known;
      const fresh = noObjects();
      sheets.set(sheet, fresh);
      return fresh;
    },
    drop: (sheet) => void sheets.delete(sheet),
    clear() {
      sheets.clear();
      this.settings.clear();
      this.customXml.clear();
      this.properties = { custom: {} };
      this.foreignParts = {};
    },
    settings: new Map(),
    customXml: new Map(),
    properties: { custom: {} },
    foreignParts: {},
  };
}

const noObjects = (): SheetObjects => ({
  veryHidden: false,
  customProperties: {},
  tables: new Map(),
  conditionalFormats: new Map(),
  charts: new Map(),
  notes: new Map(),
});
