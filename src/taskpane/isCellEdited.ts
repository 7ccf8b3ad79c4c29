/**
 * Whether somebody is typing into a cell: Excel then refuses every request that does not wait. One that fails otherwise
 * says nothing of that; what is wrong is met, and told, by the work under way.
 */
export async function isCellEdited(): Promise<boolean> {
  try {
    await Excel.run((context) => {
      context.workbook.worksheets.load("items/id");
      return context.sync();
    });
    return false;
  } catch (error) {
    return error instanceof OfficeExtension.Error && error.code === "InvalidOperationInCellEditMode";
  }
}
