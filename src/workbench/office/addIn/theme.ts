/** How Office looks, and tells its add-ins. */
export type Theme = "light" | "dark";

/** Colours of Office's own white and black themes, as numbers 0xRRGGBB. */
const colors: Readonly<Record<Theme, Readonly<Record<string, number>>>> = {
  light: {
    bodyBackgroundColor: 0xffffff,
    bodyForegroundColor: 0x242424,
    controlBackgroundColor: 0xf5f5f5,
    controlForegroundColor: 0x242424,
    primaryBackgroundColor: 0xffffff,
    primaryFontColor: 0x242424,
    secondaryBackgroundColor: 0xf5f5f5,
    secondaryFontColor: 0x242424,
  },
  dark: {
    bodyBackgroundColor: 0x262626,
    bodyForegroundColor: 0xffffff,
    controlBackgroundColor: 0x333333,
    controlForegroundColor: 0xffffff,
    primaryBackgroundColor: 0x262626,
    primaryFontColor: 0xffffff,
    secondaryBackgroundColor: 0x333333,
    secondaryFontColor: 0xffffff,
  },
};

/** The answer of `GetOfficeThemeInfo`: JSON, which the client turns into "#rrggbb" texts. */
export const officeThemeInfo = (theme: Theme): string => JSON.stringify(colors[theme]);
