/**
 * What is wrong with what came back for bytes that were broken: it begins with an answer that is no fault of the
 * service and, where it refuses, is a problem with a sentence; or the connection was closed without a word, as Node
 * does with who wants to tunnel.
 */
export function faultOfBytes(said: string): string | null {
  if (said === "") return null;
  const [head = "", body = ""] = said.split("\r\n\r\n", 2);
  const [, digits = "0"] = /^HTTP\/1\.1 (\d{3}) /u.exec(head) ?? [];
  const status = Number(digits);
  if (status === 0 || status >= 500) return `says ${said.slice(0, 80)}`;
  if (/^x-injected/imu.test(head)) return "a header was slipped in";
  return status < 400 ? null : faultOfRefusal(head, body);
}

function faultOfRefusal(head: string, body: string): string | null {
  if (!/^content-type: application\/problem\+json/imu.test(head)) return "refused without a problem";
  return /"title":"\p{L}+ [^"]+\."/u.test(body) ? null : "refused without a sentence";
}
