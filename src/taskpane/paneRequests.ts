import type { View } from "./paneState.ts";

/** What a ribbon button asks of the pane. */
export interface PaneRequest {
  readonly view: View;
  /** Fill at once with the choices of the workbook. */
  readonly fill: boolean;
}

let listener: ((request: PaneRequest) => void) | undefined;
let waiting: PaneRequest | undefined;

/** Asks the pane, or leaves word for it until it is there; the last word counts. */
export function requestPane(request: PaneRequest): void {
  if (listener) listener(request);
  else waiting = request;
}

/** Answers requests from now on, and the one left before. @returns a function that ends it */
export function answerRequests(answer: (request: PaneRequest) => void): () => void {
  listener = answer;
  if (waiting) answer(waiting);
  waiting = undefined;
  return () => (listener = undefined);
}
