import { element } from "./element.ts";
import type { Manifest, ManifestButton } from "../../office/addIn/manifest.ts";

/** The strip of buttons that the manifest declares, as Excel would show its tab. */
export function ribbon(
  manifest: Manifest,
  label: string,
  act: (button: ManifestButton) => void,
): HTMLElement {
  return element(
    "nav",
    { class: "ribbon", "aria-label": label },
    element("span", { class: "tab" }, manifest.tab),
    ...manifest.groups.map((group) =>
      element(
        "div",
        { class: "group", role: "group", "aria-label": group.label },
        ...group.buttons.map((button) =>
          element(
            "button",
            { type: "button", id: button.id, title: button.tip, onclick: () => act(button) },
            element("img", { src: button.icon, alt: "" }),
            button.label,
          ),
        ),
      ),
    ),
  );
}
