/** A slot for word from one part of the pane to another that may not be there yet. */
export interface Mailbox<T> {
  /** Tells whoever listens, or leaves word for who will; the last word counts. */
  readonly post: (message: T) => void;
  /** Hears messages from now on, and the one left before. @returns a function that ends it */
  readonly answer: (listener: (message: T) => void) => () => void;
}

export function createMailbox<T>(): Mailbox<T> {
  let listener: ((message: T) => void) | undefined;
  let waiting: { readonly message: T } | undefined;
  return {
    post(message) {
      if (listener) listener(message);
      else waiting = { message };
    },
    answer(answer) {
      listener = answer;
      if (waiting) answer(waiting.message);
      waiting = undefined;
      return () => {
        if (listener === answer) listener = undefined;
      };
    },
  };
}
