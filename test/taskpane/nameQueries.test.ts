/* What could not be pinned is named, in the reader's language. */
import { nameQueries } from "../../src/taskpane/share/nameQueries.ts";

test("things asked for are named by what they are about and what was wanted", () => {
  const asked = [
    { kind: "prices", ticker: "IWM" },
    { kind: "macro", series: "DGS2" },
  ] as const;
  expect(nameQueries(asked, "en")).toBe("IWM (daily prices), DGS2 (macro series)");
  expect(nameQueries(asked, "ko")).toBe("IWM (일별 가격), DGS2 (거시 지표)");
});
