/* `npm run sources:check`: asks every source for one thing over the network, and prints what came back. */
import { setTimeout as sleep } from "node:timers/promises";
import { createMemoryBudget } from "../sources/rateBudget.ts";
import { dailyLimits } from "../sources/dailyLimits.ts";
import { checkTable } from "../sources/check/checkTable.ts";
import { createSources } from "../sources/sources.ts";
import { createTransport } from "../sources/transport.ts";

const contact = process.env.SMALLCAP_CONTACT?.trim() ?? "";
const transport = createTransport({
  fetch,
  budget: createMemoryBudget(
    Date.now,
    (milliseconds, signal) => sleep(milliseconds, undefined, { signal }),
    dailyLimits(process.env),
  ),
  contact: contact === "" ? null : contact,
  limits: { perTry: 15_000, tries: 2, longestWait: 3_000 },
});

console.log(await checkTable(createSources(process.env), process.env, transport));
if (contact === "")
  console.log("SEC asks programs to say who runs them: set SMALLCAP_CONTACT to an e-mail address.");
