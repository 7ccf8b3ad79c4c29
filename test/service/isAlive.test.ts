import { jest } from "@jest/globals";
import { isAlive } from "../../src/service/isAlive.ts";

afterEach(() => {
  jest.restoreAllMocks();
});

test("a process is alive while it is there, also when it is somebody else's", () => {
  expect(isAlive(process.pid)).toBe(true);
  expect(isAlive(2 ** 22 + 1)).toBe(false);
  jest.spyOn(process, "kill").mockImplementation(() => {
    throw Object.assign(new Error("operation not permitted"), { code: "EPERM" });
  });
  expect(isAlive(1)).toBe(true);
});
