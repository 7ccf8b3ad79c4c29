/** Which room of src/ may import which. Every room may import itself and src/errors.ts, except where it says so. */
export const rooms: Readonly<Record<string, readonly string[]>> = {
  finance: [],
  data: ["finance"],
  i18n: [],
  functions: ["finance", "data", "i18n"],
  sheets: ["finance", "data", "i18n", "xlsx"],
  taskpane: ["functions", "finance", "sheets", "data", "i18n"],
  service: ["data", "finance", "i18n"],
  workbench: ["xlsx"],
  xlsx: [],
  help: ["i18n"],
  build: ["help", "i18n", "workbench", "service"],
};

/** Where Node's own modules may be used. */
export const nodeRooms = "^src/(build/|service/|workbench/node/)";
