/* npm run excel: sideloads the add-in into the Excel of this computer, served over HTTPS with a certificate it trusts. */
import { execFileSync } from "node:child_process";
import { getHttpsServerOptions } from "office-addin-dev-certs";
import { folders, manifest } from "./folders.ts";
import { createServer } from "./server.ts";

const { key, cert } = await getHttpsServerOptions();
const server = await createServer({ folders, https: { key, cert } });
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
  void server.close().then(() => process.exit(0));
});
debugging("start");
