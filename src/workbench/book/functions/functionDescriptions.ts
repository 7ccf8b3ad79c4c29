import { BooleanNumber } from "@univerjs/core";
import { FunctionType, type IFunctionInfo } from "@univerjs/engine-formula";
import type {
  EnumMetadata,
  FunctionMetadata,
  FunctionsMetadata,
  ParameterMetadata,
} from "./functionMetadata.ts";

/** What the formula bar tells of each function: autocompletion and help with the arguments, in the metadata's language. */
export const functionDescriptions = (
  namespace: string,
  { functions, enums = [] }: FunctionsMetadata,
): IFunctionInfo[] =>
  functions.map((metadata) => ({
    functionName: functionName(namespace, metadata),
    functionType: FunctionType.User,
    description: metadata.description ?? "",
    abstract: metadata.description ?? "",
    functionParameter: metadata.parameters.map((parameter) => describe(parameter, enums)),
  }));

/** @example functionName("smallcap", { id: "PERGAP", name: "PERGAP", parameters: [] }) // "SMALLCAP.PERGAP" */
export const functionName = (namespace: string, { name }: FunctionMetadata): string =>
  `${namespace}.${name}`.toUpperCase();

function describe(parameter: ParameterMetadata, enums: readonly EnumMetadata[]) {
  const { name, description = "", optional, repeating, customEnumId } = parameter;
  const options = enums.find(({ id }) => id === customEnumId)?.values ?? [];
  const first = options[0]?.stringValue;
  return {
    name,
    detail: [description, ...options.map(optionText)].filter(Boolean).join("\n"),
    example: first === undefined ? "" : `"${first}"`,
    require: flag(optional !== true),
    repeat: flag(repeating === true),
  };
}

const flag = (on: boolean): BooleanNumber => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);

const optionText = ({ name, stringValue, numberValue, tooltip }: EnumMetadata["values"][number]): string => {
  const value = stringValue === undefined ? String(numberValue ?? name) : `"${stringValue}"`;
  return tooltip ? `${value}: ${tooltip}` : value;
};
