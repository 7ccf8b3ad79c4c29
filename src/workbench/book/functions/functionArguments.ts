import type { CellError, CellValue } from "../bookData.ts";
import { isCellError } from "../cells/cellValue.ts";
import type { ErrorTexts } from "../errors/errorTexts.ts";
import type { FunctionMetadata, ParameterMetadata } from "./functionMetadata.ts";

/** An argument as the formula gives it: left out, one value, or the cells of a range; a blank cell is null. */
export type Given =
  { readonly omitted: true } | { readonly value: GivenValue } | { readonly cells: GivenValue[][] };

export type GivenValue = CellValue | RichCell;

/** A cell that holds a data type: its JSON, and the plain value it shows. */
export interface RichCell {
  readonly rich: object;
  readonly shown: CellValue;
}

/** What a function may be given for a parameter of any type, beside plain values. */
export interface Allowed {
  readonly errors: boolean;
  readonly dataTypes: boolean;
}

/** The arguments of one call, one a parameter; or the error the formula has without a call. */
export type Arguments =
  { readonly ok: true; readonly arguments: unknown[] } | ({ readonly ok: false } & CellError);

/** Text that is not a number, a number missing: what the function never sees. */
class Refused extends Error {
  readonly cell: CellError;
  constructor(cell: CellError) {
    super(cell.message ?? cell.error);
    this.cell = cell;
  }
}

/**
 * Shapes arguments as Excel does before it calls a custom function.
 *
 * A matrix parameter gets rows, of one cell too. A blank cell is 0 for a number, "" for a text, FALSE for a
 * boolean, and null for "any" (as in Excel on the web; on the desktop it is 0). What is left out is null.
 * Numbers and texts are turned into one another as in a formula. An error is the formula's result, and the
 * function is not called, unless the metadata allow errors for "any"; #BUSY! always is. A data type is its
 * JSON for "any", if the metadata allow it, and what it shows for all else.
 */
export function readArguments(
  given: readonly Given[],
  metadata: FunctionMetadata,
  allowed: Allowed,
  texts: ErrorTexts,
): Arguments {
  const { parameters } = metadata;
  const repeating = parameters.at(-1)?.repeating === true;
  const single = repeating ? parameters.slice(0, -1) : parameters;
  try {
    if (!repeating && given.length > parameters.length)
      refuse(texts.tooManyArguments(String(parameters.length)));
    const read = (argument: Given | undefined, parameter: ParameterMetadata) =>
      readOne(argument ?? { omitted: true }, parameter, allowed, texts);
    const values = single.map((parameter, i) => read(given[i], parameter));
    const last = parameters.at(-1);
    if (repeating && last) values.push(given.slice(single.length).map((argument) => read(argument, last)));
    return { ok: true, arguments: values };
  } catch (failure) {
    if (failure instanceof Refused) return { ok: false, ...failure.cell };
    throw failure;
  }
}

function readOne(given: Given, parameter: ParameterMetadata, allowed: Allowed, texts: ErrorTexts): unknown {
  if ("omitted" in given) {
    if (parameter.optional !== true && parameter.repeating !== true)
      refuse(texts.argumentMissing(parameter.name));
    return null;
  }
  const read = (value: GivenValue) => readValue(value, parameter, allowed, texts);
  if (parameter.dimensionality === "matrix")
    return "cells" in given ? given.cells.map((row) => row.map(read)) : [[read(given.value)]];
  return read("cells" in given ? (given.cells[0]?.[0] ?? null) : given.value);
}

function readValue(
  value: GivenValue,
  parameter: ParameterMetadata,
  allowed: Allowed,
  texts: ErrorTexts,
): unknown {
  if (!isRich(value)) return converted(value, parameter, allowed.errors, texts);
  const whole = allowed.dataTypes && (parameter.type ?? "any") === "any";
  return whole ? value.rich : converted(value.shown, parameter, allowed.errors, texts);
}

function converted(
  value: CellValue,
  { name, type = "any" }: ParameterMetadata,
  errorsAllowed: boolean,
  texts: ErrorTexts,
): unknown {
  if (isCellError(value)) {
    if (type !== "any" || !errorsAllowed || value.error === "#BUSY!") throw new Refused(value);
    return { type: "Error", basicType: "Error", basicValue: value.error };
  }
  const result = converters[type](value);
  if (result === undefined && type in texts.notOfType)
    refuse(texts.notOfType[type as keyof ErrorTexts["notOfType"]](name));
  return result;
}

const isRich = (value: GivenValue): value is RichCell =>
  typeof value === "object" && value !== null && "rich" in value;

type Plain = Exclude<CellValue, CellError>;

/** Each type's reading of a value; undefined for one it cannot be. */
const converters: Readonly<
  Record<NonNullable<ParameterMetadata["type"]>, (value: Plain) => Plain | undefined>
> = {
  any: (value) => value,
  number: (value) => {
    const number = typeof value === "string" && value.trim() === "" ? NaN : Number(value);
    return Number.isFinite(number) ? number : undefined;
  },
  string: (value) => (typeof value === "boolean" ? String(value).toUpperCase() : String(value ?? "")),
  boolean: (value) => {
    if (typeof value !== "string") return Boolean(value);
    return { TRUE: true, FALSE: false }[value.trim().toUpperCase()];
  },
};

function refuse(message: string): never {
  throw new Refused({ error: "#VALUE!", message });
}
