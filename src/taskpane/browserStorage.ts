/** What Office says of the place an add-in may keep things in; browsers that part storage ask for it. */
interface Partitioned {
  readonly context?: { readonly partitionKey?: string };
}

/**
 * What the pane keeps for a person, in their browser and never in a workbook: JSON values under our own
 * keys. Where the browser keeps nothing (private windows, a full store) it forgets, and nothing fails.
 */
export const browserStorage = {
  get(key: string): unknown {
    try {
      const text = localStorage.getItem(keyOf(key));
      return text === null ? null : (JSON.parse(text) as unknown);
    } catch {
      return null; // storage that is refused, or that somebody else wrote to
    }
  },
  set(key: string, value: unknown): void {
    try {
      localStorage.setItem(keyOf(key), JSON.stringify(value));
    } catch {
      // refused or full: a convenience is lost, no work
    }
  },
};

function keyOf(key: string): string {
  const partition = (globalThis as { readonly Office?: Partitioned }).Office?.context?.partitionKey ?? "";
  return `${partition}smallcap.${key}`;
}
