/** Larger workbooks are looked through when asked only: on opening, nobody is to wait for us. */
const MAX_CELLS = 200_000;

/**
 * Heals formulas of ours that another desk has spoilt, as the workbook opens. A workbook in which nothing is
 * to be healed is read, in blocks, and not written to.
 */
export async function healOnOpening(): Promise<void> {
  const { repairWorkbook } = await import(
    /* webpackChunkName: "share" */ "../../sheets/sharing/repair/repairWorkbook.ts"
  );
  await repairWorkbook(MAX_CELLS);
}
