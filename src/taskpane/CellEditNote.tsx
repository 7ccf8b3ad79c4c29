import { useEffect, useState } from "preact/hooks";
import { isCellEdited } from "./isCellEdited.ts";
import { usePane } from "./paneContext.ts";

/** How often Excel is asked, in milliseconds. */
const EVERY_MS = 500;

/**
 * Beside work that needs the workbook: says when it waits because a cell is being edited, and what to press. The work
 * goes on by itself, and the note goes with the edit. Cost: one small request at most twice a second.
 */
export function CellEditNote() {
  const { say, announce } = usePane();
  const [isEdited, setEdited] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isThere = true;
    const look = () =>
      void isCellEdited().then((answer) => {
        if (!isThere) return;
        setEdited(answer);
        timer = setTimeout(look, EVERY_MS);
      });
    look();
    return () => {
      isThere = false;
      clearTimeout(timer);
    };
  }, []);
  useEffect(() => {
    if (isEdited) announce(say.cellEdited);
  }, [isEdited, announce, say]);
  return isEdited ? <p class="message">{say.cellEdited}</p> : null;
}
