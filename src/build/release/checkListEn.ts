import type { CheckList, ReleaseFacts } from "./checkList.ts";

/** English of what to upload, how to hand it out, and what to try in Excel. */
export function checkListEn({ address, version, files, hasWorkbench }: ReleaseFacts): CheckList {
  const { origin } = new URL(address);
  return {
    title: `SmallCap ${version} for ${address}`,
    chapters: [
      {
        heading: "Upload (5 minutes)",
        steps: [
          `Put the ${String(files)} files of upload/ at ${address} over HTTPS, the new files first and taskpane.html last.`,
          "_headers is read by hosts that know such files, from the root of the site. Elsewhere set the same headers by hand: the policy of taskpane.html, and no-cache for all files whose names hold no hash.",
          `Open ${address}taskpane.html: in the browser's console there is no error about scripts, styles or policy. Office.js says that it is outside of Office, and a 404 of api/v1/health only means that no data service is there.`,
          `Open ${address}functions.json: it is JSON, sent with Access-Control-Allow-Origin: *.`,
          `Open ${address}docs/en/ and ${address}docs/ko/: the help, with version ${version} on its first page.`,
          ...(hasWorkbench
            ? [
                `Open ${address}workbench/: the demo calculates. Microsoft's licence of its client library applies to the copy in workbench/office-js/.`,
              ]
            : []),
          `With a data service elsewhere, start it with SMALLCAP_ORIGINS=${origin}, and hand out its address and a token each.`,
        ],
      },
      {
        heading: "Hand out",
        steps: [
          `For everybody: Microsoft 365 admin center > Settings > Integrated apps > Upload custom apps > Office Add-in, with upload/manifest.xml or ${address}manifest.xml. It can take a day to reach all.`,
          "For a trial on Windows: a shared folder with the manifest, named under File > Options > Trust Center > Trust Center Settings > Trusted Add-in Catalogs.",
          "For a trial on a Mac: the manifest in ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef, then restart Excel; Home > Add-ins.",
          "For a trial on the web: Home > Add-ins > More Add-ins > My Add-ins > Upload My Add-in.",
        ],
      },
      {
        heading: "In Excel (10 minutes; on Windows, and once on the web)",
        steps: [
          "The SmallCap tab has Show pane, Fill sheet, Functions, Refresh and Share.",
          "Type =SMALLCAP.PERGAP(14.7,19.3): help on arguments appears while typing; the cell shows -0.2383 or -23.83%.",
          'Type =SMALLCAP.PERGAP("NOPE","SPY"): #N/A, and the error card names NOPE.',
          'Type =SMALLCAP.ETFSCREEN("Small Value"): it spills. Write into a cell below it: #SPILL!. Undo.',
          "Show pane > Fill: choose IWM and IWN, fill Dashboard: tiles, table and charts. Tick all sheets, Fill sheet, and Cancel while rows are counted: what is written stays.",
          "Functions > STYLESPREAD: fill in IWN and IWO: a result shows before it is in a cell. Insert it. Follow Help on this function.",
          "Refresh: choose Whole workbook, then Refresh: it counts cells, and the log tells what changed.",
          "Share > Pin data, save, close, reopen: values are there at once and no cell stays #BUSY!.",
          "Share > Copy the workbook, values only: a new workbook opens, in which SmallCap formulas are values and all else is as it was.",
          "Set Office to the dark theme and to Korean: pane, ribbon and help on functions follow.",
        ],
      },
      {
        heading: "Afterwards",
        steps: [
          "Keep this folder: release.json has the SHA-256 of every file that was handed out.",
          "The next version: npm version, release, upload. The manifest is handed out anew only if its buttons, functions or addresses changed.",
        ],
      },
    ],
  };
}
