import { createMailbox } from "./mailbox.ts";
import type { View } from "../views.ts";

/** What a ribbon button, or a key, asks of the pane beyond showing a view. */
export type Act = "fill" | "refreshSelection" | "refreshWorkbook";

/** Shows a view and, where an act is named, does what its button would do. */
export interface PaneRequest {
  readonly view: View;
  readonly act?: Act;
}

/** Word for the shell: which view to show. */
export const viewRequests = createMailbox<View>();

/** Word for the views: what to do at once. A view hears it when it is there, however late it was loaded. */
export const actRequests: Readonly<Record<Act, ReturnType<typeof createMailbox<null>>>> = {
  fill: createMailbox(),
  refreshSelection: createMailbox(),
  refreshWorkbook: createMailbox(),
};

export function requestPane({ view, act }: PaneRequest): void {
  viewRequests.post(view);
  if (act) actRequests[act].post(null);
}
