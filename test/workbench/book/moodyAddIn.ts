import type { FunctionCall, FunctionResult, FunctionRuntime } from "../../../src/workbench/book/book.ts";
import { fn, parameter } from "./fakeAddIn.ts";

const number = parameter("x", { type: "number" });
const range = parameter("x", { dimensionality: "matrix" });

/** What the moody add-in offers. What each gives depends on its arguments alone. */
export const functions = [
  fn("TWICE", [number]),
  fn("FAIL", [parameter("x")]),
  fn("THROW", [parameter("x")]),
  fn("TICK", [number], { stream: true, cancelable: true }),
  fn("DOWN", [range]),
];

const results: Record<string, (x: never) => unknown> = {
  TWICE: (x: number) => 2 * x,
  TICK: (x: number) => 10 * x,
  DOWN: (x: unknown[][]) => x.slice(0, 2).map(([first]) => [first]),
};

interface Asked {
  readonly call: FunctionCall;
  readonly settle: (result: FunctionResult) => void;
}

/** An add-in that answers when it is told to, in any order; what is cancelled it may forget, or answer nevertheless. */
export class MoodyAddIn implements FunctionRuntime {
  #prompt = false;
  readonly #asked = new Map<number, Asked>();
  readonly #cancelled: Asked[] = [];

  invoke(call: FunctionCall, settle: (result: FunctionResult) => void): void {
    if (call.functionId === "THROW") throw new Error("out of order");
    if (this.#asked.has(call.id)) throw new Error(`asked twice: ${String(call.id)}`);
    this.#asked.set(call.id, { call, settle });
    if (this.#prompt) setTimeout(() => this.#answer(call.id));
  }

  cancel(id: number): void {
    const asked = this.#asked.get(id);
    if (asked) this.#cancelled.push(asked);
    this.#asked.delete(id);
  }

  /** Answers one of the calls that wait; a stream with something that is not its last word. */
  answerOne(which: number): void {
    const waiting = [...this.#asked.values()];
    const asked = waiting[which % waiting.length];
    if (asked?.call.functionId === "TICK") asked.settle({ ok: true, value: -which });
    else if (asked) this.#answer(asked.call.id);
  }

  answerCancelled(which: number): void {
    this.#cancelled[which % this.#cancelled.length]?.settle({ ok: true, value: "late" });
  }

  /** Answers all calls from now on. */
  answerEverything(): this {
    this.#prompt = true;
    for (const id of [...this.#asked.keys()]) this.#answer(id);
    return this;
  }

  #answer(id: number): void {
    const asked = this.#asked.get(id);
    if (!asked) return;
    this.#asked.delete(id);
    const { call, settle } = asked;
    const [x] = call.arguments;
    const value = results[call.functionId]?.(x as never);
    if (value === undefined) settle({ ok: false, error: "#N/A", message: `no ${String(x)}` });
    else settle({ ok: true, value });
  }
}
