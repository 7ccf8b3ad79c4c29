import { Compile } from "typebox/schema";

/** JSON Schema, as far as openapi.json uses it. */
export interface Schema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

interface Parameter {
  readonly in: string;
  readonly name: string;
  readonly required?: boolean;
  readonly schema: Schema;
}

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>;
}

/** As it stands under a path and a method of openapi.json. */
interface Described {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content>>;
}

/** The parts of openapi.json that are read here. */
export interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
}

type Check = (value: unknown) => boolean;

/** What may be asked, and how to tell whether a request and an answer are as described. */
export interface Operation {
  readonly id: string;
  readonly method: "GET" | "POST";
  /** "/api/v1/records/{key}" */
  readonly path: string;
  readonly parameters: readonly (Parameter & { readonly isValid: Check })[];
  readonly body: Schema | null;
  readonly isBody: Check;
  readonly isAnswer: Check;
  /** One answer of several, where they come a line each. */
  readonly isLine: Check;
  readonly isProblem: Check;
}

/** Everything that a description offers. */
export function operationsOf({ paths }: Description): readonly Operation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => operationOf(path, method, described)),
  );
}

function operationOf(path: string, method: string, described: Described): Operation {
  const { operationId: id, parameters = [], requestBody, responses } = described;
  const answer = schemaIn(responses["200"]);
  const body = schemaIn(requestBody);
  return {
    id,
    method: method.toUpperCase() as Operation["method"],
    path,
    parameters: parameters.map((each) => ({ ...each, isValid: checkOf(each.schema) })),
    body,
    isBody: checkOf(body),
    isAnswer: checkOf(answer),
    isLine: checkOf(answer?.properties?.["answers"]?.items ?? null),
    isProblem: checkOf(schemaIn(responses["4XX"])),
  };
}

const schemaIn = (of: Content | undefined): Schema | null =>
  Object.values(of?.content ?? {})[0]?.schema ?? null;

/** Nothing is described where there is no schema, and so nothing is as described. */
function checkOf(schema: Schema | null): Check {
  if (schema === null) return () => false;
  const validator = Compile(schema as Parameters<typeof Compile>[0]);
  return (value) => validator.Check(value);
}
