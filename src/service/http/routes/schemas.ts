import { Type, type Static, type TSchema } from "typebox";
import { failureKinds } from "../../../data/failureKind.ts";
import type { Query } from "../../../data/query.ts";
import { qualities } from "../../../data/record.ts";
import { DATE_PATTERN } from "../../../data/checks/isDay.ts";
import { sourceStates } from "../../../data/service/sourceState.ts";
import { SERIES_PATTERN, TICKER_PATTERN } from "../../../data/names.ts";
import { MAX_QUERIES } from "../../../data/service/wire.ts";
import { httpProblemKeys } from "../problems/httpProblem.ts";

/* What goes in and out of the service. Requests are checked against these, and openapi.json is made of them. */

const exact = { additionalProperties: false } as const;
const words = <const T extends readonly string[]>(...all: T) =>
  Type.Unsafe<T[number]>({ type: "string", enum: [...all] });
const orNull = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

const ticker = Type.String({ pattern: TICKER_PATTERN, examples: ["IWM"] });
const date = Type.String({ pattern: DATE_PATTERN, description: "ISO date", examples: ["2024-06-28"] });
const instant = Type.String({ description: "ISO instant", examples: ["2024-06-28T20:00:00.000Z"] });

type NamesOf<Q extends Query> = { readonly [N in Exclude<keyof Q, "kind">]: TSchema };

/** What a query of each kind names. */
const named: { readonly [K in Query["kind"]]: NamesOf<Extract<Query, { readonly kind: K }>> } = {
  fund: { ticker },
  valuations: { ticker },
  returns: { ticker, interval: words("daily", "monthly") },
  prices: { ticker },
  macro: { series: Type.String({ pattern: SERIES_PATTERN }) },
  catalogue: {},
  holdings: { ticker, asOf: orNull(date) },
};

const query = Type.Unsafe<Query>({
  type: "object",
  required: ["kind"],
  discriminator: { propertyName: "kind" },
  oneOf: Object.entries(named).map(([kind, names]) =>
    Type.Object({ kind: Type.Literal(kind), ...names }, exact),
  ),
});

export const queryBody = Type.Object(
  { queries: Type.Array(query, { maxItems: MAX_QUERIES, description: "Mixed, each with its own answer" }) },
  exact,
);

const record = Type.Unsafe<Record<string, unknown>>({
  type: "object",
  description:
    "Shares are fractions, money in US dollars, unknown is null. The members that follow depend on the kind.",
  required: ["kind", "source", "asOf", "quality", "warnings"],
  additionalProperties: true,
  properties: {
    kind: words(...Object.keys(named)),
    source: Type.String({ description: "Who says so" }),
    sourceUrl: orNull(Type.String()),
    asOf: date,
    fetchedAt: orNull(instant),
    quality: words(...qualities),
    warnings: Type.Array(
      Type.Object({ warning: Type.String(), details: Type.Unsafe<object>({ type: "object" }) }),
    ),
  },
});

const answer = Type.Union([
  Type.Object({ state: Type.Literal("found"), record }),
  Type.Object({
    state: Type.Literal("absent"),
    problem: Type.Object({ problem: Type.String(), details: Type.Unsafe<object>({ type: "object" }) }),
    sentence: Type.String({ description: "The problem in English" }),
  }),
  Type.Object({
    state: Type.Literal("failed"),
    source: Type.String(),
    reason: Type.String({ description: "In English" }),
    kind: Type.Optional(words(...failureKinds)),
  }),
]);

export const queryAnswer = Type.Object({
  answers: Type.Array(answer, { description: "One a query, in the same order" }),
});

export const recordAnswer = record;

export const problem = Type.Object(
  {
    type: Type.String(),
    problem: Type.String({ examples: [...httpProblemKeys] }),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.Optional(Type.String()),
  },
  { description: "problem+json (RFC 9457)" },
);

export const recordParams = Type.Object({
  key: Type.String({
    minLength: 1,
    maxLength: 80,
    description: "fund:IWM, returns:IWM:monthly, macro:DGS2 …",
  }),
});

export const recordQuery = Type.Object(
  {
    at: Type.Optional(
      Type.String({
        pattern: "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,3})?Z$",
        description: "As it was known at this instant: the same for ever",
        examples: ["2026-01-02T21:00:00Z"],
      }),
    ),
    start: Type.Optional(date),
    end: Type.Optional(date),
  },
  exact,
);
export type RecordQuery = Static<typeof recordQuery>;

const sourceState = Type.Object({
  name: Type.String(),
  state: words(...sourceStates),
  lastSuccess: orNull(instant),
  lastFailure: orNull(
    Type.Object({
      at: instant,
      kind: words(...failureKinds),
      reason: Type.String({ description: "In English" }),
    }),
  ),
  quota: orNull(Type.Object({ left: Type.Number(), until: instant })),
  waiting: Type.Number(),
});

export const sourcesAnswer = Type.Object({ sources: Type.Array(sourceState) });
export const healthAnswer = Type.Object({ status: Type.Literal("ok"), service: Type.Literal("smallcap") });
