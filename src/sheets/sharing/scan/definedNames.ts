/** The defined names of the workbook and of its worksheets, with their formulas. Two round trips. */
export async function definedNames(context: Excel.RequestContext): Promise<Excel.NamedItem[]> {
  const { worksheets, names } = context.workbook;
  names.load("items/name,items/formula");
  worksheets.load("items/id");
  await context.sync();
  const own = worksheets.items.map((worksheet) => worksheet.names);
  for (const collection of own) collection.load("items/name,items/formula");
  await context.sync();
  return [names, ...own].flatMap(({ items }) => items);
}
