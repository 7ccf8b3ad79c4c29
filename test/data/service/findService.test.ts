/* Where the service is looked for. */
import { findService, type ServiceSettings } from "../../../src/data/service/findService.ts";

const none: ServiceSettings = { address: null, token: null };
const home = "https://addin.test/sub/";
const healthy = () => Response.json({ status: "ok", service: "smallcap" });

function at(answer: () => Response | Promise<Response>) {
  const asked: string[] = [];
  const fetch = async (address: string) => {
    asked.push(address);
    return answer();
  };
  return {
    asked,
    find: (settings = none, where: string | null = home) => findService(() => settings, where, fetch, 50),
  };
}

test("the address set is used as it is, without asking", async () => {
  const { asked, find } = at(healthy);
  const connection = { base: "https://data.test/", token: "t" };
  expect(await find({ address: "https://data.test/", token: "t" })()).toEqual(connection);
  expect(asked).toEqual([]);
});

test("else the page's own origin is asked, once", async () => {
  const { asked, find } = at(healthy);
  const connect = find({ address: null, token: "t" });
  expect([await connect(), await connect()]).toEqual(Array(2).fill({ base: home, token: "t" }));
  expect(asked).toEqual(["https://addin.test/sub/api/v1/health"]);
});

test.each<[string, () => Response | Promise<Response>]>([
  ["files only", () => new Response("not found", { status: 404 })],
  ["one page for every address", () => new Response("<!doctype html>")],
  ["another API", () => Response.json({ status: "ok" })],
  ["no network", () => Promise.reject(new TypeError("fetch failed"))],
])("an origin with %s has no service, which is no fault and is not asked again", async (_, answer) => {
  const { asked, find } = at(answer);
  const connect = find();
  expect([await connect(), await connect()]).toEqual([null, null]);
  expect(asked).toHaveLength(1);
});

test.each([{}, { "Retry-After": "2" }])(
  "a service at home that is unwell, or starting (%o), is one all the same",
  async (headers) => {
    const answer = () => new Response("{}", { status: 503, headers });
    expect(await at(answer).find()()).toEqual({ base: home, token: null });
  },
);

test("a page without an origin to ask has no service", async () => {
  const { asked, find } = at(healthy);
  expect([await find(none, null)(), asked]).toEqual([null, []]);
});
