/** Lets the pane open together with a workbook that has formulas of ours, unless somebody decided otherwise. */
export async function openWithWorkbook(): Promise<void> {
  const { decideAutoOpen } = await import(/* webpackChunkName: "share" */ "../../sheets/sharing/autoOpen.ts");
  await decideAutoOpen();
}
