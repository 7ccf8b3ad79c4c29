/** Below this the host's background counts as dark; 1 is white. */
const DARK = 0.5;

/**
 * Makes the page dark or light as the host is, and keeps it so: Excel says its background where it has
 * themes, elsewhere the system's preference counts. High contrast is left to the style sheet.
 */
export function followTheme(root: HTMLElement): void {
  const preference = matchMedia("(prefers-color-scheme: dark)");
  const follow = () => {
    const background = hostBackground();
    const isDark = background === null ? preference.matches : brightness(background) < DARK;
    root.dataset["theme"] = isDark ? "dark" : "light";
  };
  follow();
  preference.addEventListener("change", follow);
  document.addEventListener("visibilitychange", follow);
}

/** "#RRGGBB", or null where the host has no themes: the types do not know of that. */
function hostBackground(): string | null {
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  const color = theme?.bodyBackgroundColor;
  return color && /^#[\da-f]{6}$/i.test(color) ? color : null;
}

/** How bright a colour looks, from 0 to 1: the luma of ITU-R BT.601. */
function brightness(color: string): number {
  const [red, green, blue] = [1, 3, 5].map((i) => parseInt(color.slice(i, i + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}
