import { once } from "../../../src/data/snapshot/once.ts";

test("what is loaded is loaded once, however many ask", async () => {
  let loads = 0;
  const get = once(() => Promise.resolve(++loads));
  expect(await Promise.all([get(), get(), get()])).toEqual([1, 1, 1]);
  expect(await get()).toBe(1);
});

test("a load that failed is tried again", async () => {
  const results = [Promise.reject(new Error("offline")), Promise.resolve("there")];
  const get = once(() => results.shift()!);
  await expect(get()).rejects.toThrow("offline");
  expect(await get()).toBe("there");
});
