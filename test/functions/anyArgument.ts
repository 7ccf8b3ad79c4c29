import fc from "fast-check";
import { HostError } from "./fakeHost.ts";
import { options } from "./generated.ts";

const codes = ["#VALUE!", "#N/A", "#NUM!", "#DIV/0!"];
const words = Object.values(options).flatMap((list) => Object.keys(list.values));

/** Texts made to break readers: members every object has, very long ones, halves of pairs, and formulas. */
const hostile = [
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "\ud800",
  "\u202eMWI",
  "=1+1",
  "A".repeat(32_767),
  "9".repeat(32_767),
  " ".repeat(32_767) + "x",
  "1,".repeat(16_000),
  "band=".repeat(6_000),
  ";".repeat(32_767),
  "2022-".repeat(6_000),
  "1e308",
  "-".repeat(32_767),
  "\udc00IWM",
  "__defineGetter__",
  "#REF!",
  "IWM\u0000",
  "2022-12-31T23:59:60Z",
  "-1000000-01-01",
];

const cell = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(null, "", 0, 1, 0.25, 0.95, 12, 12.1, -3, 44926, 1e308, 5e-324, true, "14.7"),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      "IWM",
      "iwn",
      "SPY",
      "SLY",
      "TWOK",
      "VTWO",
      "^GSPC",
      "NOPE",
      "DGS2",
      "UMCSENT",
      "auto",
      "modified",
      "trailingAny",
      "3M",
      "x".repeat(300),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(...words, "2022-12-31", "2019-06-30", "band=5/25; nosell; cost=0.001"),
  },
  { weight: 1, arbitrary: fc.oneof(fc.double(), fc.string(), fc.integer()) },
  { weight: 1, arbitrary: fc.constantFrom(...hostile) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<unknown>(
      { type: "Error", basicType: "Error", basicValue: "#DIV/0!" },
      { type: "FormattedNumber", basicValue: 0.5, numberFormat: "0%" },
      { type: "Entity", text: "a fund", properties: {} },
      { type: "Entity", text: "a fund", properties: { ticker: { type: "String", basicValue: "IWM" } } },
      { type: "Entity", text: "a fund", properties: JSON.parse('{"__proto__":{"polluted":1}}') },
      JSON.parse('{"__proto__":{"type":"String","basicValue":"IWM"},"type":"FormattedNumber"}'),
      { constructor: { prototype: { polluted: 1 } }, basicValue: 1 },
      false,
      {},
      [[]],
      undefined,
      NaN,
      Infinity,
    ),
  },
);

const shape = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 }));
const range = shape.chain(([rows, columns]) =>
  fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
);

/** Anything that may be given for a parameter. */
export const anyArgument = ({
  dimensionality,
  optional,
}: {
  readonly dimensionality?: string;
  readonly optional?: boolean;
}) => {
  const given = dimensionality === "matrix" ? range : cell;
  return optional
    ? fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, { weight: 3, arbitrary: given })
    : given;
};

/** What is wrong with a value as part of a result; nothing if it is fine. */
export function fault(value: unknown): string | undefined {
  if (value instanceof HostError) return faultOfError(value);
  if (typeof value === "number") return Number.isFinite(value) ? undefined : String(value);
  if (typeof value === "string" || typeof value === "boolean") return undefined;
  return faultOfType(value);
}

/** Every error of ours has a sentence; one that was passed in (here #DIV/0!) goes on as it is. */
function faultOfError({ code, message }: HostError): string | undefined {
  if (!codes.includes(code)) return `error ${code}`;
  return code === "#DIV/0!" || /\p{L}{2}/u.test(message) ? undefined : `${code} without a sentence`;
}

/** The same for the JSON of a data type; a cell must not hold anything else. */
function faultOfType(value: any): string | undefined {
  switch (value?.type) {
    case "FormattedNumber":
    case "Double":
    case "String":
    case "Boolean":
      return fault(value.basicValue);
    case "Entity":
      return [value.text, ...Object.values(value.properties)].map(fault).find(Boolean);
    default:
      return `a cell with ${JSON.stringify(value)}`;
  }
}

/** What a call gives, or the error of ours it ends in, as a table. Any other error goes through. */
export async function outcome(call: () => unknown): Promise<unknown> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof HostError) return [[error]];
    throw error;
  }
}
