import type { Pinned } from "../../../data/pinned/pinned.ts";
import { recordChanges, type Change } from "../../../data/pinned/recordChanges.ts";
import type { PinnedEntry } from "../../../data/pinned/pinned.ts";
import { serialOfIso } from "../../../finance/dates/dates.ts";
import type { ShareSheetTexts } from "../../../i18n/types/shareSheetTexts.ts";
import type { Cell, Column, Sheet } from "../../sheet.ts";

/** What changed at the sources since the workbook's data was pinned; null if nothing did. */
export function changesSheet(
  pinned: Pinned,
  present: readonly PinnedEntry[],
  { changes: say }: ShareSheetTexts,
): Sheet | null {
  const changes = recordChanges(pinned.entries, present);
  if (changes.length === 0) return null;
  const column = (key: keyof typeof say.headings, width: number, format: Column["format"] = "general") => ({
    header: say.headings[key],
    format,
    width,
  });
  return {
    kind: "pinChanges",
    name: say.name,
    title: say.title(pinned.pinnedOn.slice(0, 10)),
    notes: say.notes,
    blocks: [
      {
        table: "PinChanges",
        heading: null,
        columns: [
          column("subject", 10),
          column("field", 34),
          column("date", 12, "date"),
          column("pinned", 18),
          column("present", 18),
          column("difference", 18),
        ],
        rows: changes.map(rowOf),
        spillRows: 0,
      },
    ],
    records: present.map(({ record }) => record),
  };
}

function rowOf({ subject, field, date, pinned, present }: Change): Cell[] {
  const difference = typeof pinned === "number" && typeof present === "number" ? present - pinned : null;
  return [subject, field, day(date), pinned, present, difference];
}

/** Days known only to the month or year stay texts. */
const day = (date: string | null): Cell => (date === null || date.length < 10 ? date : serialOfIso(date));
