/** What the pages read of functions.json: purpose, arguments and the words they take. */
export interface DescribedFunctions {
  readonly functions: readonly DescribedFunction[];
  readonly enums?: readonly OfferedWords[];
}

export interface DescribedFunction {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly DescribedParameter[];
}

export interface DescribedParameter {
  readonly name: string;
  readonly description?: string;
  readonly optional?: boolean;
  readonly customEnumId?: string;
}

interface OfferedWords {
  readonly id: string;
  readonly values: readonly { readonly name: string; readonly tooltip?: string }[];
}
