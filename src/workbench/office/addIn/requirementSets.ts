/**
 * What the host says it can do; `Office.context.requirements.isSetSupported` reads it. ExcelApi ends where the
 * client library of npm ends, so an add-in's ways around newer members are walked here.
 */
export const requirementSets: Readonly<Record<string, number>> = {
  CompressedFile: 1.1,
  CustomFunctions: 1.9,
  CustomFunctionsRuntime: 1.4,
  DelayForCellEdit: 1.1,
  ExcelApi: 1.15,
  OpenBrowserWindowApi: 1.1,
  Settings: 1.1,
  SharedRuntime: 1.2,
};
