import { connect } from "node:net";
import { once } from "node:events";

const HOST = "Host: localhost\r\n";
const JSON_HEAD = `POST /api/v1/query HTTP/1.1\r\n${HOST}Content-Type: application/json\r\n`;
const BODY = '{"queries":[]}';

/** Bytes that no client would send by mistake: broken below HTTP, or made to be read in two ways. */
export const brokenRequests: Readonly<Record<string, string>> = {
  "no HTTP at all": "\u0016\u0003\u0001\u0000\u0000hello\r\n\r\n",
  "no such version": `GET / HTTP/9.9\r\n${HOST}\r\n`,
  "no such method": `GET\u0000 / HTTP/1.1\r\n${HOST}\r\n`,
  "no host": "GET /api/v1/health HTTP/1.1\r\n\r\n",
  "line feed in the address": `GET /api/v1/health\nX-Injected: 1 HTTP/1.1\r\n${HOST}\r\n`,
  "header in the address": `GET /api/v1/records/fund:IWM%0d%0aX-Injected:1 HTTP/1.1\r\n${HOST}Connection: close\r\n\r\n`,
  "carriage return in a header": `GET /api/v1/health HTTP/1.1\r\n${HOST}X: a\rX-Injected: 1\r\n\r\n`,
  "blank before the colon": `GET /api/v1/health HTTP/1.1\r\nHost : localhost\r\n\r\n`,
  "folded header": `GET /api/v1/health HTTP/1.1\r\n${HOST}X: a\r\n b\r\nConnection: close\r\n\r\n`,
  "headers without an end": `GET /api/v1/health HTTP/1.1\r\n${HOST}X: ${"a".repeat(40_000)}\r\n\r\n`,
  "an address without an end": `GET /${"a".repeat(40_000)} HTTP/1.1\r\n${HOST}\r\n`,
  "two lengths": `${JSON_HEAD}Content-Length: 14\r\nContent-Length: 15\r\n\r\n${BODY}`,
  "a length and chunks": `${JSON_HEAD}Content-Length: 14\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
  "a length below zero": `${JSON_HEAD}Content-Length: -1\r\n\r\n${BODY}`,
  "chunks that are none": `${JSON_HEAD}Transfer-Encoding: chunked\r\n\r\nzz\r\n${BODY}\r\n0\r\n\r\n`,
  "unknown transfer": `${JSON_HEAD}Transfer-Encoding: gzip\r\n\r\n${BODY}`,
  "expects the impossible": `${JSON_HEAD}Expect: miracles\r\nContent-Length: 14\r\nConnection: close\r\n\r\n${BODY}`,
  "wants to tunnel": `CONNECT db:5432 HTTP/1.1\r\n${HOST}\r\n`,
  "wants another protocol": `GET /api/v1/health HTTP/1.1\r\n${HOST}Connection: Upgrade\r\nUpgrade: h2c\r\n\r\n`,
  "address of another host": `GET http://evil.example/api/v1/health HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n`,
  "two hosts": `GET /api/v1/health HTTP/1.1\r\n${HOST}Host: evil.example\r\nConnection: close\r\n\r\n`,
  "above the folder": `GET /../../secret.txt HTTP/1.1\r\n${HOST}Connection: close\r\n\r\n`,
  "above the folder, encoded": `GET /%2e%2e/%2e%2e/secret.txt HTTP/1.1\r\n${HOST}Connection: close\r\n\r\n`,
};

/** Sends bytes to a port of this computer, and gives all that comes back until the other side hangs up. */
export async function sendRaw(port: number, bytes: string): Promise<string> {
  const socket = connect({ port, host: "127.0.0.1" });
  let said = "";
  socket.setEncoding("utf8").on("data", (text: string) => (said += text));
  await once(socket, "connect");
  socket.on("error", () => undefined); // a reset is an answer too, and leaves what was said
  socket.end(bytes, "latin1");
  await once(socket, "close");
  return said;
}
