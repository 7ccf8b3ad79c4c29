/* A workbook opened anew brings the add-in's page anew: the old one is let go, and hears nothing any more. */
import { nodeBook } from "../../src/workbench/book/nodeBook.ts";
import { createOfficeHost, type OfficeHost, type PageWindow } from "../../src/workbench/office/host.ts";

const APP_COMMAND = 39;
const COMPLETED = 94;

/** A page that listens to the ribbon as office.js does, and completes each command it hears. */
function openPage(host: OfficeHost) {
  const page = { sessionStorage: {} } as unknown as PageWindow & { external: any };
  const heard: string[] = [];
  host.attach(page);
  page.external.RegisterEvent(APP_COMMAND, "", (_: number, payload: { toArray(): string[] }) => {
    const [command, name] = payload.toArray();
    heard.push(name!);
    page.external.Execute(COMPLETED, [command, 0], () => undefined);
  });
  return heard;
}

test("commands of the ribbon go to the page that is there, and nothing holds on to those that were", async () => {
  const book = nodeBook();
  const host = createOfficeHost({ book, locale: "en-US" });
  const first = openPage(host);
  await host.runAction("fill");
  host.detach();
  const second = openPage(host);
  await host.runAction("refresh");
  expect([first, second]).toEqual([["fill"], ["refresh"]]);
  host.detach();
  await expect(host.runAction("fill")).rejects.toThrow("does not listen");
  host.dispose();
  book.dispose();
});
