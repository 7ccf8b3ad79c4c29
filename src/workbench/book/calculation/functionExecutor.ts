import { BaseFunction, type BaseValueObject } from "@univerjs/engine-formula";
import { argumentAddress, cellAddress } from "../cells/addresses.ts";
import type { FunctionRuntime } from "../book.ts";
import type { Calls, Place } from "./calls.ts";
import { BUSY } from "../cells/cellValue.ts";
import type { Engine } from "../engine.ts";
import type { ErrorTexts } from "../errors/errorTexts.ts";
import { type Answer, answerOf } from "../functions/functionAnswer.ts";
import { type Allowed, type Given, readArguments } from "../functions/functionArguments.ts";
import type { FunctionMetadata } from "../functions/functionMetadata.ts";
import { lifted } from "../functions/lifted.ts";
import { givenOf, valueObjectOf } from "../functions/valueObjects.ts";

/** A custom function, where it runs, and what it may see. */
export interface FunctionDefinition {
  readonly metadata: FunctionMetadata;
  readonly runtime: FunctionRuntime;
  readonly allowed: Allowed;
  /** What is said of arguments that it is not called with. */
  readonly texts: ErrorTexts;
}

/**
 * A custom function as Univer evaluates one: at once, with #BUSY! while the answer is awaited. Univer's own
 * ways to add a function take texts for numbers and dates, or run one call after another.
 */
export function functionExecutor(
  engine: Engine,
  calls: Calls,
  name: string,
  definition: FunctionDefinition,
): BaseFunction {
  const executor = new BaseFunction(name);
  executor.needsReferenceObject = true;
  // a text typed in a formula stays one; taken for a date it would be read as one at every evaluation, too
  if (!definition.metadata.parameters.some(({ type }) => type === "number"))
    executor.isArgumentsIgnoreNumberPattern = () => true;
  executor.calculate = (...variants: BaseValueObject[]) => {
    const place = { sheet: executor.subUnitId ?? "", row: executor.row, column: executor.column };
    const addresses = definition.metadata.options?.requiresParameterAddresses
      ? variants.map((variant) => argumentAddress(engine, variant))
      : [];
    const ask = (given: readonly Given[]) => answerTo(engine, calls, definition, place, given, addresses);
    return valueObjectOf(lifted(variants.map(givenOf), definition.metadata.parameters, ask));
  };
  return executor;
}

function answerTo(
  engine: Engine,
  calls: Calls,
  { metadata, runtime, allowed, texts }: FunctionDefinition,
  place: Place,
  given: readonly Given[],
  parameterAddresses: readonly string[],
): Answer {
  const read = readArguments(given, metadata, allowed, texts);
  if (!read.ok) return answerOf(read);
  const request = {
    runtime,
    functionId: metadata.id,
    arguments: read.arguments,
    address: cellAddress(engine, place.sheet, place.row, place.column),
    parameterAddresses,
    streams: metadata.options?.stream === true,
    volatile: metadata.options?.volatile === true,
  };
  return calls.ask(place, request) ?? answerOf({ ok: false, error: BUSY });
}
