/* What stands in the way of keeping data, told by the codes of the system and of databases, however deep they lie. */
import { adviceOn, whyUnwritable } from "../../../src/service/database/opening/adviceOn.ts";

const failure = (code: string) =>
  new Error("Failed query: insert into …", { cause: Object.assign(new Error("no luck"), { code }) });

test.each([
  ["ENOSPC", "the disk is full. Make room, or set SMALLCAP_DATA"],
  ["EDQUOT", "the disk is full. Make room, or set SMALLCAP_DATA"],
  ["53100", "the database's disk is full. Make room there"],
  ["EROFS", "it is read-only. Set SMALLCAP_DATA"],
  ["EACCES", "it may not be written to. Set SMALLCAP_DATA"],
  ["25006", "the database is read-only at the moment"],
  ["EIO", "the disk has a fault"],
])("%s is told when a database is opened, and when a write fails", (code, sentence) => {
  expect(adviceOn(failure(code))).toContain(sentence);
  expect(whyUnwritable(failure(code))).toContain(sentence);
});

test("a code that a layer above has found out counts where none lies below", () => {
  const made = Object.assign(new Error("no database could be made", { cause: new Error("exit 1") }), {
    code: "ENOSPC",
  });
  expect(adviceOn(made)).toContain("the disk is full");
});

test("what has nothing to do with the place is no reason to stop writing", () => {
  for (const error of [failure("ECONNREFUSED"), failure("23505"), new Error("storing took too long"), "odd"])
    expect(whyUnwritable(error)).toBeNull();
  expect(adviceOn(failure("ECONNREFUSED"))).toContain("no database answers there");
  expect(adviceOn(failure("EAI_AGAIN"))).toContain("Check the network");
  expect(adviceOn(failure("53300"))).toContain("no connection left");
  expect(adviceOn(failure("XX000"))).toBe("no luck.");
});
