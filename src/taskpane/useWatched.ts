import { useEffect, useState } from "preact/hooks";

/** Something that changes beside the pane, and tells so. */
export interface Watched<State> {
  state(): State;
  /** @returns a function that ends it */
  subscribe(listener: (state: State) => void): () => void;
}

/** How something is now, told again at every change. */
export function useWatched<State>(watched: Watched<State>): State {
  const [state, setState] = useState(() => watched.state());
  useEffect(() => {
    setState(() => watched.state()); // effects run after the page is drawn, and meanwhile it may have changed
    return watched.subscribe((next) => setState(() => next));
  }, [watched]);
  return state;
}
