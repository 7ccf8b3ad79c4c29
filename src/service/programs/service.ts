/* npm run service: the data service alone, for a desk; needs no screen. `-- --host 0.0.0.0` lets others in, with a token. */
import { hostname } from "node:os";
import { fail, runProgram } from "./runProgram.ts";

const running = await runProgram();
if (running) {
  const { address, options, place, stop } = running;
  console.log(`Data service: ${address}/api/v1/   (described at ${address}/api/v1/openapi.json)`);
  console.log(`Add-in: ${address}/taskpane.html   Workbench: ${address}/workbench/   Stop with Ctrl+C.`);
  console.log(
    options.isLoopback
      ? "Only this computer can reach it, and needs no token."
      : `Others can reach it, with a token, as ${forOthers(address)}; hashes of tokens are in ${options.tokenFile}.`,
  );
  try {
    console.log(`Data is kept in ${await place}.`);
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
    await stop();
  }
}

/** The address as other computers know it: listening on all of this one's addresses is told as 127.0.0.1, which is theirs. */
function forOthers(address: string): string {
  const url = new URL(address);
  if (/^(?:127\.|\[::1?\]|0\.0\.0\.0|localhost)/u.test(url.hostname)) url.hostname = hostname();
  return url.href;
}
