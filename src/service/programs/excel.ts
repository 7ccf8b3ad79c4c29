/* npm run excel: sideloads the add-in into the Excel of this computer, served over HTTPS with a certificate it trusts. */
import { execFileSync } from "node:child_process";
import { getHttpsServerOptions } from "office-addin-dev-certs";
import { folders, manifest } from "../folders.ts";
import { lateDesk } from "../lateDesk.ts";
import { openRealDesk } from "../openRealDesk.ts";
import { createServer } from "../server.ts";

const { key, cert } = await getHttpsServerOptions();
const opening = openRealDesk(process.env);
opening.catch((error: unknown) =>
  console.error(`There is no data service: ${error instanceof Error ? error.message : String(error)}`),
);
const desk = lateDesk(opening.then((real) => real.desk));
const server = await createServer({ folders, desk, https: { key, cert } });
const address = await server.listen({ port: 3000, host: "localhost" });
console.log(`Serving the add-in at ${address}; starting Excel. Stop with Ctrl+C.`);

const npx = process.platform === "win32" ? "npx.cmd" : "npx";
const debugging = (command: "start" | "stop") =>
  execFileSync(
    npx,
    ["office-addin-debugging", command, manifest, ...(command === "start" ? ["desktop", "--no-debug"] : [])],
    {
      stdio: "inherit",
      shell: process.platform === "win32",
    },
  );
process.once("SIGINT", () => {
  debugging("stop");
  void server
    .close()
    .then(() => desk.close())
    .then(() => process.exit(0));
});
debugging("start");
