/* Runs in the add-in's page before office.js: finds Excel's stand-in and lets it into the page. */
import type { OfficeHost } from "./host.ts";

declare global {
  interface Window {
    /** Set by the workbench's page for the pane in its frame, or by Node for a page without one. */
    officeHost?: OfficeHost;
  }
}

const host = window.parent.officeHost ?? window.officeHost;
if (!host) throw new Error("This page belongs into the workbench: there is no Office host around it.");
host.attach(window);
