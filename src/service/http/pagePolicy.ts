/** Where Excel on the web shows add-ins in a frame. */
const EXCEL_HOSTS = [
  "https://*.officeapps.live.com",
  "https://*.sharepoint.com",
  "https://onedrive.live.com",
  "https://excel.cloud.microsoft",
];

/** Microsoft's network, from which office.js and its parts are loaded. */
const OFFICE_JS = ["https://appsforoffice.microsoft.com", "https://ajax.aspnetcdn.com"];

/** A data service of the user's choosing: any over HTTPS, and one on this computer. */
const ANY_SERVICE = ["https:", "http://localhost:*", "http://127.0.0.1:*"];

type Policy = Readonly<Record<string, readonly string[]>>;

const base: Policy = {
  "default-src": ["'none'"],
  "base-uri": ["'self'"],
  "form-action": ["'none'"],
  "object-src": ["'none'"],
};

/** The pane: its own scripts and Microsoft's, framed by Excel. office.js sets styles inline. */
const pane: Policy = {
  ...base,
  "script-src": ["'self'", ...OFFICE_JS],
  "style-src": ["'self'", "'unsafe-inline'"],
  "img-src": ["'self'", "data:"],
  "font-src": ["'self'"],
  "connect-src": ["'self'", ...ANY_SERVICE],
  "frame-ancestors": ["'self'", ...EXCEL_HOSTS],
};

/** The workbench and the pane in it: nothing of anybody else's. */
const workbench: Policy = {
  ...base,
  "script-src": ["'self'"],
  "style-src": ["'self'", "'unsafe-inline'"],
  "img-src": ["'self'", "data:", "blob:"],
  "font-src": ["'self'", "data:"],
  "connect-src": ["'self'", ...ANY_SERVICE],
  "frame-src": ["'self'"],
  "worker-src": ["'self'", "blob:"],
  "frame-ancestors": ["'self'"],
};

/** Pages to read: no scripts at all. */
const help: Policy = {
  ...base,
  "style-src": ["'self'"],
  "img-src": ["'self'"],
  "frame-ancestors": ["'none'"],
};

/** What is no page of ours. */
const nothing: Policy = { ...base, "frame-ancestors": ["'none'"] };

const written = (policy: Policy) =>
  Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources.join(" ")}`)
    .join("; ");

const policies = {
  pane: written(pane),
  workbench: written(workbench),
  help: written(help),
  nothing: written(nothing),
};

/**
 * The Content-Security-Policy of a file.
 *
 * @param address - path it is asked for at: "/docs/en/index.html"
 */
export function pagePolicy(address: string): string {
  if (address.startsWith("/workbench/")) return policies.workbench;
  if (address.startsWith("/docs/")) return policies.help;
  return address === "/taskpane.html" ? policies.pane : policies.nothing;
}
