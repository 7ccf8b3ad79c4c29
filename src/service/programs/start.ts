/* npm start: serves add-in, workbench and data from one local address, and opens it where there is a browser to open. */
import { spawn } from "node:child_process";
import { aboutLanguages, languages } from "../../i18n/language.ts";
import { runProgram } from "./runProgram.ts";

const running = await runProgram();
if (running) {
  const { address, options, place } = running;
  const others = languages
    .slice(1)
    .map((language) => `${aboutLanguages[language].name}: ${address}/workbench/?lang=${language}`);
  console.log(`SmallCap workbench: ${address}/workbench/   (${others.join(", ")})`);
  console.log(`Data service: ${address}/api/v1/   Stop with Ctrl+C.`);
  if (options.opens) open(`${address}/workbench/`);
  try {
    console.log(`Data is kept in ${await place}.`);
  } catch (error) {
    // the workbench is of use without: it shows the figures that ship with the add-in, and says so
    console.error(`There is no data service: ${error instanceof Error ? error.message : String(error)}`);
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
