import type { PGlite } from "@electric-sql/pglite";
import { types } from "node:util";

/** What SQL is sent through to a PGlite. */
export type Client = Pick<PGlite, "query" | "transaction" | "close">;

/**
 * A PGlite that outlives its server. A server that cannot write its log, as on a disk without room for the next part of
 * it, panics; whatever it is sent then never ends and holds up the whole process. So a server that has panicked is sent
 * nothing more: statements fail with its last words, and as soon as there is room another one is opened in its place,
 * which finds all that was ever stored. Two in one folder would ruin it; one that panicked is certain to write nothing.
 *
 * @param open - opens the server
 * @param hasRoom - whether one may be opened again; on a full disk it would panic at once
 */
export async function lastingClient(
  open: () => Promise<PGlite>,
  hasRoom: () => Promise<boolean>,
): Promise<Client> {
  let panic: Error | null = null;
  let server = await listened();
  let opening: Promise<void> | undefined;

  async function listened(): Promise<PGlite> {
    const opened = await open();
    heedPanic(opened, (error) => (panic = error));
    return opened;
  }

  async function reopen(panicked: Error): Promise<void> {
    if (!(await hasRoom())) throw panicked;
    server = await listened();
    panic = null;
  }

  async function alive(): Promise<PGlite> {
    if (panic) await (opening ??= reopen(panic).finally(() => (opening = undefined)));
    return server;
  }

  return {
    query: async (...given) => (await alive()).query(...given),
    transaction: async (work) => (await alive()).transaction(work),
    close: async () => {
      await opening?.catch(() => undefined); // told to who waits for it
      if (!panic) await server.close();
    },
  };
}

/** Lets a server hear nothing more once it has panicked; not even the rollback with which a transaction would end. */
function heedPanic(server: PGlite, panicked: (error: Error) => void): void {
  let last: Error | null = null;

  const heeding =
    <Given extends unknown[], T>(exec: (...given: Given) => Promise<T>) =>
    async (...given: Given): Promise<T> => {
      if (last) throw last;
      try {
        return await exec(...given);
      } catch (error) {
        if (types.isNativeError(error) && "severity" in error && error.severity === "PANIC") {
          last = error;
          stopClock(server);
          panicked(error);
        }
        throw error;
      }
    };

  server.execProtocol = heeding(server.execProtocol.bind(server));
  server.execProtocolStream = heeding(server.execProtocolStream.bind(server));
}

/** Ends the alarm that a server sets itself again and again: nothing may wake one that is down, and it would keep the process from ending. */
function stopClock({ Module }: PGlite): void {
  (Module as unknown as { readonly _clear_setitimer: () => void })._clear_setitimer();
}
