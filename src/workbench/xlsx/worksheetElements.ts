/** Elements of a worksheet in the order the format demands (ECMA-376, CT_Worksheet). */
export const WORKSHEET_ORDER = `
sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios
autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations
hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches
ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems
tableParts extLst`
  .trim()
  .split(/\s+/);

/** Those a workbook keeps from the file it was opened from: what concerns entry, print and protection. */
export const KEPT_ELEMENTS: ReadonlySet<string> = new Set(
  `sheetProtection protectedRanges autoFilter sortState phoneticPr dataValidations hyperlinks printOptions pageMargins
   pageSetup headerFooter rowBreaks colBreaks cellWatches ignoredErrors legacyDrawingHF picture`.split(/\s+/),
);
