import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Frame, Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** An element that breaks a rule of axe. */
interface Violation {
  readonly rule: string;
  readonly html: string;
  /** Whether it is within what was named as drawn by others. */
  readonly isOthers: boolean;
}

/** Brings axe into a page or a frame; once each. */
export const bringAxe = (page: Page | Frame): Promise<unknown> => page.evaluate(axe);

/**
 * What axe finds wrong in a page or a frame as it stands, frames in it left out.
 *
 * @param rules - only these; all of them if none are said
 * @param others - selector of what others draw
 */
export function violations(
  page: Page | Frame,
  rules: readonly string[] = [],
  others = ":not(*)",
): Promise<Violation[]> {
  return page.evaluate(
    async ([rules, others]) => {
      const { axe } = window as unknown as { axe: typeof import("axe-core") };
      const { violations } = await axe.run(document, {
        iframes: false,
        elementRef: true,
        resultTypes: ["violations"],
        ...(rules.length > 0 && { runOnly: rules }),
      });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, element }) => ({
          rule: id,
          html: html.slice(0, 120),
          isOthers: element?.closest(others) != null,
        })),
      );
    },
    [rules as string[], others] as const,
  );
}
