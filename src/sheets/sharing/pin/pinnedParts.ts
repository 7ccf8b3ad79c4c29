import { PINNED_NAMESPACE } from "../../../data/pinned/pinnedPart.ts";

/** Requests stay well below the 5 MB that Excel on the web takes. */
const PARTS_A_REQUEST = 3;

/** The custom XML parts of ours in the workbook, as they are. One round trip where there are none, two else. */
export function readPinnedParts(): Promise<string[]> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const parts = await ourParts(context);
    const xmls: string[] = [];
    for (let start = 0; start < parts.length; start += PARTS_A_REQUEST) {
      const results = parts.slice(start, start + PARTS_A_REQUEST).map((part) => part.getXml());
      await context.sync();
      xmls.push(...results.map(({ value }) => value));
    }
    return xmls;
  });
}

/**
 * Puts these parts in place of those there; none takes all away. The old ones go only when the new ones are
 * in, so that the workbook is never without either; what was added before a failure is taken out again.
 */
export function replacePinnedParts(xmls: readonly string[]): Promise<void> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const old = await ourParts(context);
    const added: Excel.CustomXmlPart[] = [];
    try {
      for (let start = 0; start < xmls.length; start += PARTS_A_REQUEST) {
        for (const xml of xmls.slice(start, start + PARTS_A_REQUEST)) {
          const part = context.workbook.customXmlParts.add(xml);
          part.load("id");
          added.push(part);
        }
        await context.sync();
      }
    } catch (error) {
      for (const part of added.filter(({ isNullObject }) => !isNullObject)) part.delete();
      await context.sync();
      throw error;
    }
    for (const part of old) part.delete();
    await context.sync();
  });
}

async function ourParts(context: Excel.RequestContext): Promise<Excel.CustomXmlPart[]> {
  const parts = context.workbook.customXmlParts.getByNamespace(PINNED_NAMESPACE);
  parts.load("items/id");
  await context.sync();
  return parts.items;
}
