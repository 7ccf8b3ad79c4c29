import type {
  ArrayValueObject,
  BaseReferenceObject,
  BaseValueObject,
  FunctionVariantType,
} from "@univerjs/engine-formula";

/** Univer's own tests of its value objects, which TypeScript cannot follow. */
export const isArray = (value: FunctionVariantType): value is ArrayValueObject =>
  (value as BaseValueObject).isArray();

export const isReference = (value: FunctionVariantType): value is BaseReferenceObject =>
  value.isReferenceObject();
