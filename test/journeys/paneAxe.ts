import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Workbench } from "./workbenchOn.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Brings axe into the pane; once a page. */
export const bringAxe = ({ pane }: Pick<Workbench, "pane">): Promise<unknown> => pane.evaluate(axe);

/**
 * What axe finds wrong in the pane as it stands.
 *
 * @param rules - only these; all of them if none are said
 */
export function violations(
  { pane }: Pick<Workbench, "pane">,
  rules: readonly string[] = [],
): Promise<string[]> {
  return pane.evaluate(async (rules) => {
    const { axe } = window as unknown as { axe: typeof import("axe-core") };
    const { violations } = await axe.run(document, {
      resultTypes: ["violations"],
      ...(rules.length > 0 && { runOnly: rules }),
    });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" ")}`,
    );
  }, rules as string[]);
}
