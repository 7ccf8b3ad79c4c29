/** The promise, or a rejection with the signal's reason as soon as it is aborted. The work behind the promise goes on. */
export function leaveOn<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const leave = () => {
      reject(signal.reason as Error);
    };
    if (signal.aborted) leave();
    signal.addEventListener("abort", leave, { once: true });
    promise.then(resolve, reject).finally(() => {
      signal.removeEventListener("abort", leave);
    });
  });
}
