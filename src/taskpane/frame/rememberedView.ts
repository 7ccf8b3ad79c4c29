import { browserStorage } from "../browserStorage.ts";
import { views, type View } from "../views.ts";

const KEY = "view";

/** The view shown last in this browser; the fills where there is none. */
export const recallView = (): View => views.find((view) => view === browserStorage.get(KEY)) ?? views[0];

export const rememberView = (view: View): void => browserStorage.set(KEY, view);
