/** What the pane says of the data service: its settings, its state, and the quality of the data in use. */
export interface SettingsTexts {
  readonly heading: string;
  readonly explain: string;
  readonly address: string;
  readonly addressHint: string;
  readonly token: string;
  readonly tokenHint: string;
  readonly save: string;
  readonly test: string;
  readonly clear: string;
  readonly testing: string;
  readonly saved: string;
  /** The browser keeps nothing: what was set holds until the pane is closed. */
  readonly notKept: string;
  readonly cleared: string;
  readonly noService: string;
  /** `answering` of `total` sources, as formatted numbers. */
  readonly answers: (answering: string, total: string) => string;
  readonly addressProblems: Readonly<Record<"notAnAddress" | "notSecure" | "holdsSecrets", string>>;
  readonly faults: Readonly<Record<FaultKey, string>>;

  readonly sources: string;
  readonly source: string;
  readonly state: string;
  readonly lastSuccess: string;
  readonly quota: string;
  readonly states: Readonly<Record<"untried" | "answering" | "failing" | "resting" | "needsKey", string>>;
  /** Why a source gave nothing the last time it was asked. */
  readonly failures: Readonly<Record<FailureKey, string>>;
  /** What a source gives, where its name does not say it. */
  readonly sourceNotes: Readonly<Record<string, string>>;
  readonly never: string;
  readonly unlimited: string;
  readonly quotaLeft: (left: string, until: string) => string;
  readonly waiting: (count: string) => string;

  readonly banner: {
    readonly label: string;
    /** "Live", "Snapshot, Last known" and the time at which a source last answered. */
    readonly inUse: (qualities: string, time: string) => string;
    readonly since: (source: string, time: string) => string;
    readonly standIns: string;
    readonly snapshot: string;
  };
}

/** Why a source of the service gave nothing. */
type FailureKey =
  | "timeLimit"
  | "network"
  | "offline"
  | "unwell"
  | "rateLimited"
  | "auth"
  | "notFound"
  | "badShape"
  | "resting"
  | "unwritable"
  | "other";

/** Why a service gave nothing. */
type FaultKey =
  | "unreachable"
  | "timeLimit"
  | "unauthorised"
  | "tooMany"
  | "unwell"
  | "notReady"
  | "slow"
  | "notOurs"
  | "tooLarge";
