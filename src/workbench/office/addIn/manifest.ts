/** What the workbench reads in an add-in's manifest: its tab, its buttons, where its functions are described. */
export interface Manifest {
  readonly id: string;
  readonly version: string;
  readonly tab: string;
  readonly groups: readonly { readonly label: string; readonly buttons: readonly ManifestButton[] }[];
  readonly namespace: string;
  readonly functionsUrl: string;
  /** Where the keys are described; null for an add-in without any. */
  readonly shortcutsUrl: string | null;
}

export interface ManifestButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  readonly icon: string;
  /** Shows the pane, or runs the function associated under this name. */
  readonly action: { readonly type: "pane" } | { readonly type: "function"; readonly name: string };
}

/**
 * Reads a manifest as Excel of that locale would: texts and addresses with their overrides, addresses
 * moved from the host the manifest names to the one that serves this page.
 *
 * @param Parser - of the page, where there is no page around this code
 */
export function readManifest(xml: string, locale: string, origin: string, Parser = DOMParser): Manifest {
  const document = new Parser().parseFromString(xml, "text/xml");
  const fault = document.querySelector("parsererror");
  if (fault) throw new Error(`manifest.xml is not well-formed: ${fault.textContent}`);
  const resource = resources(document, locale);
  const shortcuts = document.querySelector("ExtendedOverrides")?.getAttribute("Url") ?? null;
  const address = (id: string) => origin + new URL(resource(id)).pathname;
  return {
    id: textOf(document, "OfficeApp > Id"),
    version: textOf(document, "OfficeApp > Version"),
    tab: resource(residOf(document, "CustomTab > Label")),
    groups: [...document.querySelectorAll("CustomTab > Group")].map((group) => ({
      label: resource(residOf(group, ":scope > Label")),
      buttons: [...group.querySelectorAll("Control")].map((control) => button(control, resource, address)),
    })),
    namespace: resource(residOf(document, "Namespace")),
    functionsUrl: address(residOf(document, "Metadata > SourceLocation")),
    shortcutsUrl: shortcuts === null ? null : origin + new URL(shortcuts).pathname,
  };
}

function button(
  control: Element,
  resource: (id: string) => string,
  address: (id: string) => string,
): ManifestButton {
  const name = control.querySelector("Action > FunctionName")?.textContent.trim();
  return {
    id: control.getAttribute("id") ?? "",
    label: resource(residOf(control, ":scope > Label")),
    tip: resource(residOf(control, "Supertip > Description")),
    icon: address(residOf(control, 'Icon > [size="32"]')),
    action: name === undefined ? { type: "pane" } : { type: "function", name },
  };
}

function textOf(document: Document, selector: string): string {
  const text = document.querySelector(selector)?.textContent.trim();
  if (!text) throw new Error(`manifest.xml has no ${selector}`);
  return text;
}

function residOf(within: Document | Element, selector: string): string {
  const resid = within.querySelector(selector)?.getAttribute("resid");
  if (!resid) throw new Error(`manifest.xml has no ${selector}`);
  return resid;
}

/** Looks resources up by id, in the locale where there is an override. */
function resources(document: Document, locale: string): (id: string) => string {
  const entries = [...document.querySelectorAll("Resources > * > [id]")].map((entry): [string, string] => {
    const local = [...entry.children].find((child) => child.getAttribute("Locale") === locale);
    return [entry.getAttribute("id")!, (local ?? entry).getAttribute(local ? "Value" : "DefaultValue") ?? ""];
  });
  const byId = new Map(entries);
  return (id) => {
    const value = byId.get(id);
    if (value === undefined) throw new Error(`manifest.xml names the resource ${id} and does not define it`);
    return value;
  };
}
