import { openOfficePage, type OfficePage } from "./officePage.ts";

/**
 * Opens a page before each test of a file and closes it after.
 *
 * @param take - is handed each page
 * @param options.asGlobals - Excel and Office as the add-in's own code finds them
 * @returns Excel.run in the page of the test that runs, with the active sheet
 */
export function eachOfficePage(
  take: (page: OfficePage) => void,
  { asGlobals = false }: { readonly asGlobals?: boolean } = {},
): <T>(work: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>) => Promise<T> {
  let page: OfficePage;
  beforeEach(async () => {
    page = await openOfficePage();
    take(page);
    const { Excel, Office, CustomFunctions, OfficeExtension } = page.window;
    if (asGlobals) Object.assign(globalThis, { Excel, Office, CustomFunctions, OfficeExtension });
  });
  afterEach(() => {
    page.close();
  });
  return (work) =>
    page.Excel.run((context) => work(context, context.workbook.worksheets.getActiveWorksheet()));
}
