import {
  type ArrayValueObject,
  type BaseAstNode,
  type BaseValueObject,
  type FunctionVariantType,
  type Interpreter,
  NullValueObject,
} from "@univerjs/engine-formula";
import { isArray, isReference } from "../functions/isArray.ts";
import type { Nullable } from "@univerjs/core";

/** Univer's evaluation of one node and all below it; not public, and there in the pinned release. */
interface Walker {
  _execute(node: BaseAstNode, refOffsetX?: number, refOffsetY?: number): unknown;
}

/**
 * Makes IF evaluate only the branch it takes, as Excel does. Univer evaluates all arguments first, so that
 * =IF(A1="","",SMALLCAP.ETF(A1)) would ask the add-in about nothing.
 */
export function lazyIf(interpreter: Interpreter): void {
  const walker = interpreter as unknown as Walker;
  const execute = walker._execute.bind(interpreter);
  walker._execute = (node, x, y) => {
    const [test, ...branches] = node.getChildren();
    if (!test || branches.length === 0 || node.getToken().toUpperCase() !== "IF") return execute(node, x, y);
    walker._execute(test, x, y);
    const holds = truth(test.getValue());
    if (holds === null) return execute(node, x, y);
    const taken = branches[holds ? 0 : 1];
    for (const branch of branches)
      if (branch === taken) walker._execute(branch, x, y);
      else branch.setValue(NullValueObject.create());
    node.execute();
    return undefined;
  };
}

/** Whether a test of one value holds; null for an error or for many values, which need both branches. */
function truth(test: Nullable<FunctionVariantType>): boolean | null {
  if (!test) return null;
  const value = isReference(test) ? test.toArrayValueObject() : test;
  const single = isArray(value) ? onlyCell(value) : value;
  return !single || single.isError() ? null : Boolean(single.getValue());
}

const onlyCell = (array: ArrayValueObject): BaseValueObject | null =>
  array.getRowCount() === 1 && array.getColumnCount() === 1 ? array.getFirstCell() : null;
