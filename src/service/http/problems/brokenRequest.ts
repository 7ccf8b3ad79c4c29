import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { HttpProblem, type HttpProblemKey } from "./httpProblem.ts";

/** What Node's parser complains of, in our words; anything else is no HTTP. */
const keys: Readonly<Record<string, HttpProblemKey>> = {
  HPE_HEADER_OVERFLOW: "headersTooLong",
  ERR_HTTP_REQUEST_TIMEOUT: "tooSlow",
};

/** Says why bytes that cannot be read as a request are refused, and hangs up: where the next would begin is unknown. */
export function refuseBroken(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === "ECONNRESET" || socket.destroyed) return;
  const { body } = new HttpProblem(keys[error.code ?? ""] ?? "notHttp");
  const text = JSON.stringify(body);
  const head = [
    `HTTP/1.1 ${String(body.status)} Refused`,
    "Content-Type: application/problem+json; charset=utf-8",
    `Content-Length: ${String(Buffer.byteLength(text))}`,
    "Cache-Control: no-store",
    "Connection: close",
  ];
  if (socket.writable) socket.end(`${head.join("\r\n")}\r\n\r\n${text}`);
  else socket.destroy();
}

/** Refuses what a client expects besides an answer (Expect: anything but 100-continue). */
export function refuseExpectation(_: IncomingMessage, response: ServerResponse): void {
  const { body } = new HttpProblem("cannotExpect");
  response
    .writeHead(body.status, {
      "Content-Type": "application/problem+json; charset=utf-8",
      "Cache-Control": "no-store",
    })
    .end(JSON.stringify(body));
}
