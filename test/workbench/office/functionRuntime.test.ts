/* Calls on their way to the add-in's page. */
import type { FunctionCall } from "../../../src/workbench/book/book.ts";
import { createPageFunctions } from "../../../src/workbench/office/functions/functionRuntime.ts";
import { FunctionMessage, type Entry } from "../../../src/workbench/office/messages.ts";

const callOf = (id: number): FunctionCall => ({
  id,
  functionId: "ANY",
  arguments: [],
  address: "Sheet1!A1",
  parameterAddresses: [],
});

/** A page that is sent to, and a turn of the event loop. */
function openPage() {
  const messages: (readonly Entry[])[] = [];
  const functions = createPageFunctions((entries) => messages.push(entries), 1.4);
  functions.ready();
  const metadata = { functions: [{ id: "ANY", name: "ANY", parameters: [] }] };
  return { messages, runtime: functions.runtime(metadata), functions };
}

const turn = () => new Promise((next) => setTimeout(next));

test("many calls come in portions, in their order, so that results can go back in between", async () => {
  const { messages, runtime } = openPage();
  for (let id = 1; id <= 12_000; id++) runtime.invoke(callOf(id), () => undefined);
  await turn();
  expect(messages.map((message) => message.length)).toEqual([5_000]);
  while (messages.length < 3) await turn();
  expect(messages.map((message) => message.length)).toEqual([5_000, 5_000, 2_000]);
  expect(messages.flat().map(({ targetId }) => Number(targetId))).toEqual(
    Array.from({ length: 12_000 }, (_, i) => i + 1),
  );
});

test("a call cancelled before its portion is not sent", async () => {
  const { messages, runtime } = openPage();
  for (let id = 1; id <= 6_000; id++) runtime.invoke(callOf(id), () => undefined);
  await turn();
  runtime.cancel(5_500);
  await turn();
  expect(messages[1]).toHaveLength(999);
  expect(messages.flat().every(({ messageType }) => messageType === FunctionMessage.invoke)).toBe(true);
});

test("calls outstanding when the page went are made again, in portions too", async () => {
  const { messages, runtime, functions } = openPage();
  for (let id = 1; id <= 6_000; id++) runtime.invoke(callOf(id), () => undefined);
  await turn();
  functions.restart();
  await turn();
  expect(messages).toHaveLength(1);
  functions.ready();
  await turn();
  expect(messages.map((message) => message.length)).toEqual([5_000, 5_000, 1_000]);
});
