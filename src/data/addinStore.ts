import { snapshot } from "./snapshot/snapshot.ts";
import { createStore } from "./store/store.ts";

/**
 * The add-in's one store, shared by cells and task pane because both run in one page. It starts with
 * the embedded snapshot alone; workbook data and the service are put in front of it with `use`, both before
 * the first cell asks.
 */
export const store = createStore({ snapshot });
