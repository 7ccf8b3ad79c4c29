/* A process of its own: writes so many cells once, and says what memory that took at its highest. */
import { fill, inNewBook, rawWrite, valuesOf } from "./fillRun.ts";

const [side, cells] = process.argv.slice(2) as [string, string];
const rows = valuesOf(Number(cells));
await inNewBook(() => (side === "fill" ? fill(rows) : rawWrite(rows)));
console.log(process.resourceUsage().maxRSS / 1_000);
