/* The data service behind the shipped add-in: live where a source answers, the snapshot where none does. */
import { fakeDesk } from "../service/http/fakeDesk.ts";
import { useWorkbench } from "./useWorkbench.ts";
import type { Workbench } from "./workbenchOn.ts";

/** Fills "Fund facts" of one fund, and says which quality the sheet and the pane name. */
async function fillFacts({ page, pane, ...workbench }: Workbench): Promise<string> {
  await pane.focus("#search");
  await page.keyboard.type("IJR");
  await page.keyboard.press("Enter");
  await pane.click("button.primary");
  await pane.waitForSelector("text=1 row in Fund facts", { timeout: 60_000 });
  const [[provenance]] = (await workbench.values("A2", "Fund facts")) as [[string]];
  return /· ([^·]+) · Made by/.exec(provenance)![1]!;
}

describe("with a service whose sources answer", () => {
  const desk = fakeDesk();
  const open = useWorkbench(desk);

  test("cells and fills are live, asked for in batches; settings show how the sources are doing", async () => {
    const workbench = await open();
    const { pane } = workbench;
    // the demo has a hundred formulas; what one turn asks for is one request
    expect(desk.calls.length).toBeLessThan(30);
    expect(Math.max(...desk.calls.map(({ length }) => length))).toBeGreaterThan(3);
    expect(await fillFacts(workbench)).toBe("Live");
    expect(await pane.innerText(".banner .quality")).toMatch(/^In use: Live \(/);

    await pane.click("#tab-settings");
    const table = pane.locator("table.sources");
    await table.waitFor();
    expect(await table.locator("tbody th").allInnerTexts()).toEqual(["Yahoo", "Vanguard", "Tiingo"]);
    await pane.click("text=Test");
    await pane.waitForSelector("text=The service answers. 1 of its 3 sources answer.");
  });

  test("when it dies the figures known stand in, and the pane says since when", async () => {
    const workbench = await open();
    const { page, pane, problems } = workbench;
    desk.down = true;
    try {
      await workbench.type("H2", '=SMALLCAP.ETF("VIOO","name")');
      await workbench.settled();
      expect(await workbench.value("H2")).toMatch(/S&P|Vanguard|Small/i);
      await pane.waitForSelector(".banner.standing-in");
      expect(await pane.innerText(".banner")).toMatch(
        /Data service has not answered since .+ its database does not answer/s,
      );
      await page.waitForLoadState();
    } finally {
      desk.down = false;
    }
    // the browser's own word on the one request that failed
    expect(problems.splice(0).every((problem) => /503/.test(problem))).toBe(true);
  });
});

describe("where only files are served", () => {
  const open = useWorkbench(null);

  test("it costs one request, and the snapshot answers everything", async () => {
    const workbench = await open();
    expect(await fillFacts(workbench)).toBe("Snapshot");
    expect(await workbench.pane.innerText(".banner .quality")).toMatch(/^In use: Snapshot \(/);
    expect(await workbench.pane.locator(".banner.standing-in").count()).toBe(0);
    await workbench.pane.click("#tab-settings");
    await workbench.pane.fill("#service-address", "http://data.example.com");
    await workbench.pane.click("text=Save");
    expect(await workbench.pane.innerText("[role=alert]")).toMatch(/^The address must begin with https/);
    const failed = workbench.problems.splice(0);
    expect(failed.filter((problem) => problem.startsWith("404"))).toEqual([
      expect.stringMatching(/\/api\/v1\/health$/),
      expect.stringMatching(/\/api\/v1\/health$/), // by the settings, when they are opened
    ]);
    expect(failed.every((problem) => /404/.test(problem))).toBe(true);
  });
});
