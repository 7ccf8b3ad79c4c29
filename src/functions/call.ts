/** How Excel made a call to a function. */
export interface Call {
  /** Aborted when Excel no longer wants the result: the formula was edited, or its cell deleted. */
  readonly signal: AbortSignal;
  /** Whether Excel only shows a value while the formula is being typed. Nothing is fetched for that. */
  readonly isPreview: boolean;
}

/**
 * The call that an invocation stands for. Tests, and functions that fetch nothing, have none. Its signal is made when
 * somebody asks for it: a call whose data is in memory never does, and a column has a hundred thousand of them.
 */
export function callOf(invocation?: CustomFunctions.CancelableInvocation): Call {
  let made: AbortController | undefined;
  const controller = () => (made ??= new AbortController());
  if (invocation)
    invocation.onCanceled = () => {
      controller().abort();
    };
  return {
    get signal() {
      return controller().signal;
    },
    isPreview: Boolean(invocation?.isInValuePreview),
  };
}
