/** How Excel made a call to a function. */
export interface Call {
  /** Aborted when Excel no longer wants the result: the formula was edited, or its cell deleted. */
  readonly signal: AbortSignal;
  /** Whether Excel only shows a value while the formula is being typed. Nothing is fetched for that. */
  readonly isPreview: boolean;
}

/** The call that an invocation stands for. Tests, and functions that fetch nothing, have none. */
export function callOf(invocation?: CustomFunctions.CancelableInvocation): Call {
  const controller = new AbortController();
  if (invocation)
    invocation.onCanceled = () => {
      controller.abort();
    };
  return { signal: controller.signal, isPreview: Boolean(invocation?.isInValuePreview) };
}
