import { queryKey, type Query } from "../../../data/query.ts";
import { putRecords } from "../../database/records/putRecords.ts";
import { isGathered } from "../../database/records/sideBySide.ts";
import { SourceFailure, type Source } from "../../sources/source.ts";
import { askSource, type Asking } from "./askSource.ts";
import { freshHeads, isFrom } from "../answering/decide.ts";
import { outOfScale } from "./outOfScale.ts";
import { scaleReference } from "./scaleReference.ts";
import { clearFailure, putAbsence, putFailure, readKnown, type Failed } from "../answering/known.ts";
import { isResting, type SourceHistory } from "./sourceBook.ts";
import { whyAbsent } from "../answering/whyAbsent.ts";

/** What came of asking one source: what it has is in the database. */
type Heard = "found" | "none" | Failed;

/** Asks one source. */
type Hear = (source: Source) => Promise<Heard>;

/**
 * Asks the sources that may know, and leaves in the database what came of it: records, an absence where all said no,
 * a failure where one could not be asked. They are asked one after another until one has the thing, and all where
 * their words stand side by side.
 */
export async function askSources(query: Query, asking: Asking, signal: AbortSignal): Promise<void> {
  const { db, now } = asking;
  const key = queryKey(query);
  const knowing = asking.sources.filter((source) => source.knows(query));
  const histories = await asking.book.all();
  const hear: Hear = (source) => hearOne(source, query, asking, histories.get(source.name), signal);
  const heard = isGathered(key)
    ? await hearAll(knowing, await saidLately(query, asking), hear)
    : await hearUntilFound(knowing, hear);

  const isFound = heard.includes("found");
  const failure = heard.find((each) => typeof each !== "string");
  if (failure && (!isFound || isGathered(key))) await putFailure(db, key, failure, now());
  else {
    if (!isFound) await putAbsence(db, key, whyAbsent(query, knowing.length > 0), now());
    await clearFailure(db, key);
  }
}

async function hearUntilFound(sources: readonly Source[], hear: Hear): Promise<Heard[]> {
  const heard: Heard[] = [];
  for (const source of sources) {
    heard.push(await hear(source));
    if (heard.at(-1) === "found") break;
  }
  return heard;
}

/**
 * All at once but those that said it lately; then one that takes many requests, where none before it has the thing.
 */
async function hearAll(
  sources: readonly Source[],
  isHeard: (source: Source) => boolean,
  hear: Hear,
): Promise<Heard[]> {
  const heard = new Map<Source, Heard>();
  const note = async (source: Source) => {
    heard.set(source, isHeard(source) ? "found" : await hear(source));
  };
  await Promise.all(sources.filter(({ takesMany }) => !takesMany).map(note));
  for (const [i, source] of sources.entries()) {
    const isKnownBefore = sources.slice(0, i).some((before) => heard.get(before) === "found");
    if (source.takesMany && !isKnownBefore) await note(source);
  }
  return sources.map((source) => heard.get(source) ?? "none");
}

async function saidLately(query: Query, { db, now }: Asking): Promise<(source: Source) => boolean> {
  const [known] = await readKnown(db, [query], now());
  const heads = freshHeads(query, known!, now());
  return ({ name }) => heads.some(({ source }) => isFrom(source, name));
}

async function hearOne(
  source: Source,
  query: Query,
  asking: Asking,
  history: SourceHistory | undefined,
  signal: AbortSignal,
): Promise<Heard> {
  const { db, now } = asking;
  const { name } = source;
  if (history && isResting(history, now())) {
    const until = new Date(history.restsUntil).toISOString();
    return { source: name, kind: "resting", reason: `is left alone until ${until}` };
  }
  const answer = await askSource(source, query, asking, signal);
  signal.throwIfAborted();
  if (answer instanceof SourceFailure) return { source: name, kind: answer.kind, reason: answer.message };
  if (!answer) return "none";
  const odd = outOfScale(answer, await scaleReference(db, query));
  const record = odd.length > 0 ? { ...answer, warnings: [...answer.warnings, ...odd] } : answer;
  await putRecords(db, [{ query, record }], now);
  return "found";
}
