import type { FunctionCall, FunctionResult, FunctionRuntime } from "../../../src/workbench/book/book.ts";
import type {
  FunctionMetadata,
  ParameterMetadata,
} from "../../../src/workbench/book/functions/functionMetadata.ts";

/** An add-in whose answers come when the test says so: what was asked, what was cancelled, and how to answer. */
export class FakeAddIn implements FunctionRuntime {
  readonly asked: FunctionCall[] = [];
  readonly cancelled: number[] = [];
  readonly #settle = new Map<number, (result: FunctionResult) => void>();
  /** What to answer at the next turn of the event loop; without it answers wait for `answer`. */
  readonly #reply: ((call: FunctionCall) => FunctionResult | null) | undefined;

  constructor(reply?: (call: FunctionCall) => FunctionResult | null) {
    this.#reply = reply;
  }

  invoke(call: FunctionCall, settle: (result: FunctionResult) => void): void {
    this.asked.push(call);
    this.#settle.set(call.id, settle);
    const result = this.#reply?.(call);
    if (result) setTimeout(settle, 0, result);
  }

  cancel(id: number): void {
    this.cancelled.push(id);
  }

  answer(id: number, value: unknown): void {
    this.#settle.get(id)!({ ok: true, value });
  }
}

export const parameter = (name: string, more: Partial<ParameterMetadata> = {}): ParameterMetadata => ({
  name,
  ...more,
});

export const fn = (
  id: string,
  parameters: ParameterMetadata[] = [],
  options: FunctionMetadata["options"] = {},
): FunctionMetadata => ({ id, name: id, description: `what ${id} does`, parameters, options });
