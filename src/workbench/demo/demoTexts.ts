/** Words of the demo workbook. */
export interface DemoTexts {
  readonly font: string;
  readonly sheets: { readonly analysis: string; readonly rotation: string; readonly article: string };
  readonly title: string;
  readonly subtitle: string;
  readonly qualityNote: string;
  readonly gap: {
    readonly section: string;
    readonly benchmark: string;
    readonly asOf: string;
    readonly asOfNote: string;
    readonly headers: readonly string[];
    readonly remark: string;
  };
  readonly spread: {
    readonly section: string;
    readonly value: string;
    readonly growth: string;
    readonly headers: readonly string[];
    readonly windows: readonly (readonly [window: string, name: string])[];
    readonly chart: string;
  };
  readonly rotation: {
    readonly section: string;
    readonly numerator: string;
    readonly denominator: string;
    readonly rows: readonly (readonly [output: string, label: string, meaning: string])[];
    readonly chart: string;
    readonly ratio: string;
    readonly average: string;
    readonly headers: readonly string[];
  };
  readonly rebalance: {
    readonly section: string;
    readonly options: string;
    readonly cash: string;
    readonly headers: readonly string[];
    readonly trades: string;
    readonly remark: string;
  };
  readonly article: {
    readonly title: string;
    readonly subtitle: string;
    readonly quoted: string;
    readonly inputs: readonly (readonly [label: string, value: number, format: string])[];
    readonly answers: string;
    readonly results: readonly string[];
    readonly remark: string;
  };
}
