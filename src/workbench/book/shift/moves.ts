import {
  InsertColMutation,
  InsertRowMutation,
  MoveRangeMutation,
  RemoveColMutation,
  RemoveRowMutation,
} from "@univerjs/sheets";

/** Changes that carry cells, and the formulas in them, elsewhere. */
export const MOVES: ReadonlySet<string> = new Set(
  [InsertRowMutation, InsertColMutation, RemoveRowMutation, RemoveColMutation, MoveRangeMutation].map(
    ({ id }) => id,
  ),
);
