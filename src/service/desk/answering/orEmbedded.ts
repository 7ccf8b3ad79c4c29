import type { Answer, Query } from "../../../data/query.ts";
import { snapshot } from "../../../data/snapshot/snapshot.ts";

/** The answer, or the list of funds that ships with the add-in: no source has one. It is marked as the snapshot's. */
export async function orEmbedded(query: Query, answer: Answer, signal: AbortSignal): Promise<Answer> {
  if (query.kind !== "catalogue" || answer.state === "found") return answer;
  const [embedded] = await snapshot([query], signal);
  return embedded!;
}
