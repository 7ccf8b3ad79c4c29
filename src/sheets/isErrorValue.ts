/** Errors that stay; #BUSY! and #GETTING_DATA are none, they go by themselves. */
const ERRORS = new Set(
  "#N/A #VALUE! #REF! #DIV/0! #NUM! #NAME? #NULL! #SPILL! #CALC! #FIELD! #BLOCKED! #CONNECT! #UNKNOWN! #EXTERNAL!".split(
    " ",
  ),
);

/** Whether what Excel's `values` gives for a cell is one of Excel's errors. */
export const isErrorValue = (value: unknown): value is string =>
  typeof value === "string" && ERRORS.has(value);
