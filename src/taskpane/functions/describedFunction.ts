/** A function as functions.json describes it, in one language. */
export interface DescribedFunction {
  readonly id: string;
  readonly description: string;
  readonly helpUrl?: string;
  readonly parameters: readonly DescribedParameter[];
}

export interface DescribedParameter {
  readonly name: string;
  readonly description: string;
  readonly dimensionality?: "scalar" | "matrix";
  readonly optional?: boolean;
  /** The list of words it takes. */
  readonly customEnumId?: string;
}

/** A word that an argument takes, and what it means. */
export interface Word {
  readonly stringValue: string;
  readonly tooltip: string;
}

/** functions.json, as far as the pane reads it. */
export interface FunctionsFile {
  readonly functions: readonly DescribedFunction[];
  readonly enums: readonly { readonly id: string; readonly values: readonly Word[] }[];
}
