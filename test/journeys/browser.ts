import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

/** Where a browser of the Chromium family is found on each system when it is installed. */
const installed: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: [
    "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/microsoft-edge",
  ],
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  win32: [
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  ],
};

/** Kept quiet: these stop a fresh profile from asking the network for things no test needs. */
const quiet = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--no-first-run",
];

/**
 * Starts a browser: the one CHROME_PATH names, else an installed Chrome, Chromium or Edge, else the headless
 * Chromium that comes inside the package `@sparticuz/chromium` (Linux x64). Without any it throws: journeys
 * are never skipped in silence.
 */
export async function launchBrowser(): Promise<Browser> {
  const named = process.env["CHROME_PATH"];
  if (named && !existsSync(named)) throw new Error(`CHROME_PATH names ${named}, where there is no file`);
  const found = named ?? installed[process.platform]?.find((path) => existsSync(path));
  if (found) {
    const sandbox = process.platform === "linux" ? ["--no-sandbox"] : [];
    return chromium.launch({ executablePath: found, args: [...quiet, ...sandbox, "--disable-gpu"] });
  }
  if (process.platform !== "linux" || process.arch !== "x64")
    throw new Error("No browser found: install Chrome, Chromium or Edge, or set CHROME_PATH");
  // makes the package unpack the system libraries a bare machine lacks; it reads this when imported
  process.env["AWS_LAMBDA_JS_RUNTIME"] ??= "nodejs22.x";
  const { default: packed } = await import("@sparticuz/chromium");
  // in a single process, as on the small machines the package is made for, closing one window ends the browser
  const args = packed.args.filter((argument) => argument !== "--single-process");
  return chromium.launch({ executablePath: await packed.executablePath(), args: [...args, ...quiet] });
}
