/**
 * Where a workbook's foreign parts hold what its file had and we do not understand: elements of the package, the
 * workbook, a sheet or a sheet's drawing, as they stood there.
 */
export const keptPath = {
  package: "kept/package.xml",
  workbook: "kept/workbook.xml",
  sheet: (id: string) => `kept/sheet-${id}.xml`,
  drawing: (id: string) => `kept/drawing-${id}.xml`,
};
