/* The service while its database is being opened: it answers at once, if only that it is starting. */
import type { Desk } from "../../src/service/contract.ts";
import { lateDesk } from "../../src/service/lateDesk.ts";
import { createServer } from "../../src/service/server.ts";
import { fakeDesk, fund } from "./http/fakeDesk.ts";

const never = new AbortController().signal;

test("who asks before the desk is open is told to ask again, and then answered", async () => {
  let open!: (desk: Desk) => void;
  const desk = lateDesk(new Promise((resolve) => (open = resolve)), 10);
  const server = await createServer({ folders: {}, desk });
  const post = () =>
    server.inject({ method: "POST", url: "/api/v1/query", payload: { queries: [fund("IWM")] } });
  for (const early of [
    await post(),
    await server.inject("/api/v1/health"),
    await server.inject("/api/v1/sources"),
    await server.inject("/api/v1/records/fund:IWM?at=2024-01-02T00:00:00Z"),
  ]) {
    expect([early.statusCode, early.headers["retry-after"]]).toEqual([503, "2"]);
    expect(early.json()).toMatchObject({ problem: "opening", title: expect.stringContaining("Ask again") });
  }
  open(fakeDesk());
  expect((await post()).json()).toMatchObject({ answers: [{ state: "found" }] });
  await server.close();
});

test("a desk that opens in good time is waited for", async () => {
  const opening = new Promise<Desk>((resolve) => setImmediate(() => resolve(fakeDesk())));
  expect(await lateDesk(opening).answer([fund("IWM")], never)).toMatchObject([{ state: "found" }]);
});

test("one that cannot be opened rejects with the reason, and closes", async () => {
  const desk = lateDesk(Promise.reject(new Error("the disk is full")));
  await expect(desk.check()).rejects.toThrow("the disk is full");
  await desk.close();
});
