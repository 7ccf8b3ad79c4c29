/* Whatever is typed, a function gives a whole table of plain values or one of our errors: nothing else ever. */
import fc from "fast-check";
import { fakeHost, HostError } from "./fakeHost.ts";
import { english, functionFiles, options } from "./generated.ts";

const codes = ["#VALUE!", "#N/A", "#NUM!", "#DIV/0!"];
const words = Object.values(options).flatMap((list) => Object.keys(list.values));

const cell = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(null, "", 0, 1, 0.25, 12.1, -3, 44926, true, "14.7") },
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
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(...words, "2022-12-31", "2019-06-30", "band=5/25; nosell; cost=0.001"),
  },
  { weight: 1, arbitrary: fc.oneof(fc.double(), fc.string(), fc.integer()) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<unknown>(
      { type: "Error", basicType: "Error", basicValue: "#DIV/0!" },
      { type: "FormattedNumber", basicValue: 0.5, numberFormat: "0%" },
      { type: "Entity", text: "a fund", properties: {} },
      { type: "Entity", text: "a fund", properties: { ticker: { type: "String", basicValue: "IWM" } } },
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

const argument = ({ dimensionality, optional }: { dimensionality?: string; optional?: boolean }) => {
  const given = dimensionality === "matrix" ? range : cell;
  return optional
    ? fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, { weight: 3, arbitrary: given })
    : given;
};

/** What is wrong with a value as part of a result; nothing if it is fine. */
function fault(value: unknown): string | undefined {
  if (value instanceof HostError) return codes.includes(value.code) ? undefined : `error ${value.code}`;
  if (typeof value === "number") return Number.isFinite(value) ? undefined : String(value);
  if (typeof value === "string" || typeof value === "boolean") return undefined;
  return faultOfType(value);
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

async function outcome(call: () => unknown): Promise<unknown> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof HostError) return [[error]];
    throw error;
  }
}

/** The function behind an id: PERGAP is perGapCell in perGapCell.ts. */
async function functionCalled(id: string): Promise<(...given: unknown[]) => unknown> {
  const file = functionFiles.find((path) => path.toLowerCase().endsWith(`/${id.toLowerCase()}cell.ts`))!;
  const module = (await import(new URL(`../../${file}`, import.meta.url).href)) as Record<string, any>;
  return Object.entries(module).find(([name]) => name.toLowerCase() === `${id.toLowerCase()}cell`)![1];
}

for (const { id, parameters } of english.functions)
  test(`${id} of anything`, async () => {
    const cellFunction = await functionCalled(id);
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(...parameters.map(argument)),
        fc.boolean(),
        fc.constantFrom("en-US", "ko-KR"),
        async (given, dataTypes, language) => {
          fakeHost({ dataTypes, language });
          const rows = (await outcome(() => cellFunction(...given))) as unknown[][];
          expect(rows.length).toBeGreaterThan(0);
          expect(new Set(rows.map((row) => row.length)).size).toBe(1);
          expect(rows.flat().map(fault).filter(Boolean)).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });
