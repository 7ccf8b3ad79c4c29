/* npm start: serves add-in and workbench from one local address, and opens it where there is a browser to open. */
import { spawn } from "node:child_process";
import { parseArgs } from "node:util";
import { folders } from "./folders.ts";
import { createServer } from "./server.ts";

const { values } = parseArgs({
  options: { port: { type: "string", default: "3030" }, "no-open": { type: "boolean", default: false } },
});

const server = await createServer({ folders });
const address = await listen(Number(values.port));
console.log(`SmallCap workbench: ${address}/workbench/   (한국어: ${address}/workbench/?lang=ko)`);
console.log("Stop with Ctrl+C.");
if (!values["no-open"]) open(`${address}/workbench/`);

/** Listens on the port, or on a free one where it is taken. */
async function listen(port: number): Promise<string> {
  try {
    return await server.listen({ port, host: "127.0.0.1" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    console.log(`Port ${String(port)} is taken; using a free one.`);
    return await server.listen({ port: 0, host: "127.0.0.1" });
  }
}

/** Shows the address in the user's browser. A machine without one is no fault: the address is printed. */
function open(url: string): void {
  const [command, ...rest] =
    process.platform === "win32"
      ? ["cmd", "/c", "start", ""]
      : [process.platform === "darwin" ? "open" : "xdg-open"];
  if (process.platform === "linux" && !process.env["DISPLAY"] && !process.env["WAYLAND_DISPLAY"]) return;
  const child = spawn(command, [...rest, url], { stdio: "ignore", detached: true });
  child.on("error", () => undefined);
  child.unref();
}
