/* Before npm run excel: says clearly where there is no Excel to start, and what to do instead. */
if (process.platform !== "win32" && process.platform !== "darwin") {
  console.error(
    "Excel does not run on this system, so there is nothing to start the add-in in.\n" +
      "Run `npm start` instead: the workbench shows the same add-in in a spreadsheet of its own.\n" +
      "For Excel on the web, host it: `npm run release -- --address https://…/` makes the folder and the manifest.",
  );
  process.exit(1);
}
