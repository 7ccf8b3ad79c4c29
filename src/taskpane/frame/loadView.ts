import type { ComponentType } from "preact";
import type { Store } from "../../data/store/store.ts";
import type { View } from "../views.ts";

export type ViewComponent = ComponentType<{ readonly store: Store }>;

/** Where each view comes from: a chunk of its own, loaded when it is first shown. */
const loaders: Readonly<Record<View, () => Promise<ViewComponent>>> = {
  fill: async () => (await import(/* webpackChunkName: "fill-view" */ "../fill/FillView.tsx")).FillView,
  functions: async () =>
    (await import(/* webpackChunkName: "functions-view" */ "../functions/FunctionsView.tsx")).FunctionsView,
  refresh: async () =>
    (await import(/* webpackChunkName: "refresh-view" */ "../refresh/RefreshView.tsx")).RefreshView,
  share: async () => (await import(/* webpackChunkName: "share-view" */ "../share/ShareView.tsx")).ShareView,
  settings: async () =>
    (await import(/* webpackChunkName: "settings-view" */ "../settings/SettingsView.tsx")).SettingsView,
};

/** The component of a view. Rejects where its chunk cannot be had; the next call asks for it again. */
export const loadView = (view: View): Promise<ViewComponent> => loaders[view]();
