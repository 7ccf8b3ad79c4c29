/** Where the add-in's page loads Microsoft's client library from. */
const OFFICE_JS =
  /<script\b[^>]*\bsrc="https:\/\/appsforoffice\.microsoft\.com\/lib\/[^"]*\/office\.js"[^>]*>\s*<\/script>/g;

/**
 * The built taskpane.html as the workbench shows it, at workbench/taskpane.html: the same page, with the one
 * script of Microsoft's network replaced by the npm copy and the host's bridge put before it.
 *
 * @param html - the page as it was built
 * @throws Error when the page does not load office.js exactly once: then this would not be the page that ships
 */
export function panePage(html: string): string {
  const found = html.match(OFFICE_JS)?.length ?? 0;
  if (found !== 1) throw new Error(`taskpane.html loads office.js ${String(found)} times, not once`);
  const scripts =
    '<script src="workbench/office-host.js"></script><script src="workbench/office-js/office.js"></script>';
  return html.replace(OFFICE_JS, scripts).replace(/<head\b[^>]*>/i, '$&<base href="../">');
}
