export interface ChartColors {
  readonly surface: string;
  readonly text: string;
  readonly line: string;
  /** Colours of series without one: apart in hue and in lightness, so also on a black-and-white print. */
  readonly series: readonly string[];
  /** A colour chosen for paper, made light enough for a dark surface. */
  readonly readable: (color: string) => string;
}

const LIGHT: ChartColors = {
  surface: "#FFFFFF",
  text: "#333A44",
  line: "#C9CFD6",
  series: ["#1F3A5F", "#D9822B", "#2F6FA8", "#E0B15E", "#5A3A78", "#7FB08A"],
  readable: (color) => color,
};

const DARK: ChartColors = {
  surface: "#1F1F1F",
  text: "#E4E7EB",
  line: "#4A4F57",
  series: ["#9CC4F0", "#C9782F", "#F7D9A8", "#5E93C8", "#CFE3D4", "#9A7FC0"],
  readable: (color) => (luminance(color) < 0.18 ? mixed(color, 0.55) : color),
};

export function chartColors(theme: "light" | "dark"): ChartColors {
  return theme === "dark" ? DARK : LIGHT;
}

const channels = (color: string) =>
  [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16));

/** Relative luminance (WCAG 2), 0 to 1. */
export function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = channels(color).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** A colour with a share of white. */
function mixed(color: string, white: number): string {
  const mix = channels(color).map((value) => Math.round(value + (255 - value) * white));
  return `#${mix.map((value) => value.toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}
