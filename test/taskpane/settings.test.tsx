/* Settings of the data service: what is kept and where, what is refused, and what the service says. */
import { JSDOM } from "jsdom";
import { render } from "preact";
import { act } from "preact/test-utils";
import { failureKinds } from "../../src/data/failureKind.ts";
import type { SourceState } from "../../src/data/service/sourceState.ts";
import { createStore, type Store } from "../../src/data/store/store.ts";
import { snapshot } from "../../src/data/snapshot/snapshot.ts";
import type { StoreState } from "../../src/data/store/storeState.ts";
import { paneTexts } from "../../src/i18n/paneTexts.ts";
import { languages, type Language } from "../../src/i18n/language.ts";
import { Context, paneContext } from "../../src/taskpane/paneContext.ts";
import { QualityBanner } from "../../src/taskpane/frame/QualityBanner.tsx";
import { serviceAddress } from "../../src/taskpane/settings/serviceAddress.ts";
import { readServiceSettings } from "../../src/taskpane/settings/serviceSettings.ts";
import { SettingsView } from "../../src/taskpane/settings/SettingsView.tsx";
import { StatusLine } from "../../src/taskpane/frame/StatusLine.tsx";
import { states } from "../service/http/fakeDesk.ts";

const dom = new JSDOM("<!doctype html><div id=pane></div>", { url: "https://addin.test/taskpane.html" });
for (const name of ["document", "window", "Event", "HTMLElement", "localStorage"] as const)
  Object.defineProperty(globalThis, name, {
    value: name === "window" ? dom.window : dom.window[name],
    configurable: true,
    writable: true,
  });

/** Requests to the service: address and token of each. */
let asked: [address: string, token: string | undefined][];
let answer: (path: string) => Response;
const healthy = (path: string) =>
  Response.json(path.endsWith("sources") ? { sources: states } : { status: "ok", service: "smallcap" });

const root = document.getElementById("pane")!;
const announced: string[] = [];
beforeEach(() => {
  asked = [];
  answer = healthy;
  dom.window.localStorage.clear();
  dom.window.fetch = (async (address: string, init: RequestInit) => {
    asked.push([address, (init.headers as Record<string, string>)["Authorization"]]);
    return answer(new URL(address).pathname);
  }) as typeof fetch;
});
afterEach(() => act(() => render(null, root)));

const figure = {
  source: "Exchange",
  sourceUrl: null,
  fetchedAt: null,
  quality: "live",
  warnings: [],
} as const;
const Status = ({ store }: { readonly store: Store }) => (
  <StatusLine
    store={store}
    records={[
      { ...figure, asOf: "2026-10-30" },
      { ...figure, asOf: "2026-11-20" },
    ]}
  />
);

async function open(
  view: "settings" | "banner" | "status" = "settings",
  language: Language = "en",
  store: Partial<Store> = {},
) {
  const context = paneContext(
    language,
    (sentence) => announced.push(sentence),
    () => undefined,
  );
  const whole = { ...createStore({ snapshot }), ...store } as Store;
  const Component = { settings: SettingsView, banner: QualityBanner, status: Status }[view];
  await act(() =>
    render(
      <Context.Provider value={context}>
        <Component store={whole} />
      </Context.Provider>,
      root,
    ),
  );
  await settled();
}
const settled = async () => {
  for (let turn = 0; turn < 20; turn++) await act(() => new Promise((resolve) => setImmediate(resolve)));
};
const input = (id: string) => root.querySelector<HTMLInputElement>(`#${id}`)!;
const type = (id: string, text: string) =>
  act(() => {
    input(id).value = text;
    input(id).dispatchEvent(new dom.window.Event("input", { bubbles: true }));
  });
const press = async (text: string) => {
  await act(() => [...root.querySelectorAll("button")].find((each) => each.textContent === text)!.click());
  await settled();
};

test.each([
  ["", { address: null }],
  ["data.example.com", { address: "https://data.example.com/" }],
  [" https://data.example.com/sub/api/v1/ ", { address: "https://data.example.com/sub/" }],
  ["localhost:3030", { address: "http://localhost:3030/" }],
  ["http://127.0.0.1:3030/", { address: "http://127.0.0.1:3030/" }],
  ["http://data.example.com", { problem: "notSecure" }],
  ["http://localhost.evil.example", { problem: "notSecure" }],
  ["https://me:secret@data.example.com", { problem: "holdsSecrets" }],
  ["https://data.example.com/?token=x", { problem: "holdsSecrets" }],
  ["javascript:alert(1)", { problem: "notAnAddress" }],
  ["ftp://data.example.com", { problem: "notAnAddress" }],
  ["not an address", { problem: "notAnAddress" }],
])("%p is read as %p", (typed, read) => {
  expect(serviceAddress(typed)).toEqual(read);
});

test("what is saved is kept in this browser only, used for the next figures, and cleared again", async () => {
  const used: string[] = [];
  await open("settings", "en", { use: (place) => void used.push(place) });
  await type("service-address", "data.example.com");
  await type("service-token", " the-token-of-this-desk ");
  expect(input("service-token").type).toBe("password");
  await press("Save");
  expect(JSON.parse(dom.window.localStorage.getItem("smallcap.service")!)).toEqual({
    address: "https://data.example.com/",
    token: "the-token-of-this-desk",
  });
  expect(used).toEqual(["service"]);
  expect(root.textContent).toContain(paneTexts.en.settings.saved);
  expect(asked.slice(-2)).toEqual([
    ["https://data.example.com/api/v1/health", "Bearer the-token-of-this-desk"],
    ["https://data.example.com/api/v1/sources", "Bearer the-token-of-this-desk"],
  ]);
  await press("Clear");
  expect(readServiceSettings()).toEqual({ address: null, token: null });
  expect(input("service-token").value).toBe("");
});

test.each(languages)(
  "why a source fails is said in the user's language, whatever it was (%s)",
  async (language) => {
    const failing = failureKinds.map((kind): SourceState => {
      const lastFailure = { at: "2026-11-20T21:00:00.000Z", kind, reason: `what ${kind} said` };
      return { ...states[0]!, name: kind, state: "failing", lastFailure };
    });
    answer = (path) => (path.endsWith("sources") ? Response.json({ sources: failing }) : healthy(path));
    await open("settings", language);
    await press(paneTexts[language].settings.test);
    const told = [...root.querySelectorAll("tbody tr")].map(
      (row) => row.querySelector("td small")!.textContent,
    );
    expect(told).toEqual(failureKinds.map((kind) => paneTexts[language].settings.failures[kind]));
    expect(new Set(told).size).toBe(failureKinds.length);
    const inEnglish = [...root.querySelectorAll('small[lang="en"]')].map(({ textContent }) => textContent);
    expect(inEnglish).toEqual(["what badShape said", "what unwritable said", "what other said"]);

    answer = (path) =>
      path.endsWith("sources")
        ? Response.json({ sources: [{ ...failing[0]!, name: "Database" }] })
        : healthy(path);
    await press(paneTexts[language].settings.test);
    const name = { en: "Database", ko: "데이터베이스" }[language];
    expect(root.querySelector("tbody th")!.textContent).toBe(name);
  },
);

test("a test says what the service says, without saving; the token is sent nowhere but there", async () => {
  await open();
  await type("service-address", "https://data.example.com");
  await type("service-token", "a-token");
  await press("Test");
  expect(announced.at(-1)).toBe("The service answers. 1 of its 3 sources answer.");
  expect([...root.querySelectorAll("tbody th")].map(({ textContent }) => textContent)).toEqual(
    states.map(({ name }) => name),
  );
  expect(root.querySelector("tbody")!.textContent).toContain("an HTML page instead of data");
  expect(dom.window.localStorage.getItem("smallcap.service")).toBeNull();
  answer = (path) =>
    path.endsWith("sources")
      ? Response.json({ sources: [{ ...states[0], name: "SmallCap" }] })
      : healthy(path);
  await press("Test");
  expect(root.querySelector("tbody th")!.textContent).toBe("SmallCapP/E worked out from holdings");
  for (const [address, token] of asked)
    expect(token === undefined || address.startsWith("https://data.example.com/")).toBe(true);
});

test.each<[string, (path: string) => Response, string]>([
  [
    "asks for a token",
    (path) => (path.endsWith("health") ? healthy(path) : new Response("", { status: 401 })),
    paneTexts.en.settings.faults.unauthorised,
  ],
  ["is down", () => new Response("", { status: 503 }), paneTexts.en.settings.faults.unwell],
  ["is something else", () => new Response("<!doctype html>"), paneTexts.en.settings.faults.notOurs],
])("a service that %s is told as such", async (_, given, sentence) => {
  await open();
  answer = given;
  await type("service-address", "https://data.example.com");
  await press("Test");
  expect(root.querySelector("[role=alert]")!.textContent).toBe(sentence);
});

test("an address that will not do is refused in the user's language, and nothing is asked of it", async () => {
  await open("settings", "ko");
  const before = asked.length;
  await type("service-address", "http://data.example.com");
  await press("저장");
  expect(root.querySelector("[role=alert]")!.textContent).toBe(
    paneTexts.ko.settings.addressProblems.notSecure,
  );
  expect(asked).toHaveLength(before);
});

test("where the browser keeps nothing, settings hold until the page is closed, and the pane says so", async () => {
  const { setItem } = dom.window.Storage.prototype;
  dom.window.Storage.prototype.setItem = () => {
    throw new Error("quota");
  };
  try {
    await open();
    await type("service-address", "https://data.example.com");
    await press("Save");
    expect(root.querySelector("[role=alert]")!.textContent).toBe(paneTexts.en.settings.notKept);
    expect(readServiceSettings().address).toBe("https://data.example.com/");
  } finally {
    dom.window.Storage.prototype.setItem = setItem;
  }
  await press("Clear");
  expect(readServiceSettings().address).toBeNull();
});

describe("the banner", () => {
  const state = (given: Partial<StoreState>): Pick<Store, "state" | "subscribe"> => {
    const whole: StoreState = {
      outstanding: 0,
      answeredAt: "2026-11-20T21:30:00.000Z",
      qualities: { live: 0, cached: 0, workbook: 0, snapshot: 0 },
      failures: [],
      ...given,
    };
    return { state: () => whole, subscribe: () => () => undefined };
  };
  const failure = { source: "Data service", reason: "timeLimit", at: "2026-11-20T21:00:00.000Z" };

  test.each([
    [
      "en",
      /^In use: Live \(last answer .+\)Newest figure: 2026-11-20 · Last refresh: Nov 20, 2026.+1 of 3 sources answer · Yahoo: 1,990 requests left$/,
    ],
    [
      "ko",
      /^사용 중: 최신 조회 \(마지막 응답 .+\)최신 기준일: 2026-11-20 · 마지막 새로 고침: .+출처 3곳 중 1곳 응답 · Yahoo: 남은 요청 1,990회$/,
    ],
  ] as const)(
    "stands in the status line, with newest figure, last refresh, sources and the scarcest budget (%s)",
    async (language, sentence) => {
      dom.window.localStorage.setItem("smallcap.lastRefresh", '"2026-11-20T21:00:00.000Z"');
      const qualities = { live: 2, cached: 0, workbook: 0, snapshot: 0 };
      await open("status", language, state({ qualities }));
      expect(root.textContent).toMatch(sentence);
    },
  );

  test("without a service nobody is asked for sources", async () => {
    await open("status", "en", state({ qualities: { live: 0, cached: 0, workbook: 0, snapshot: 2 } }));
    expect(asked).toEqual([]);
    expect(root.textContent).toMatch(/Newest figure: 2026-11-20$/);
  });

  test("says why a source of the service gave nothing, in the user's language", async () => {
    const offline = { ...failure, source: "Yahoo", kind: "offline", reason: "there is no network" } as const;
    await open("banner", "ko", state({ failures: [offline] }));
    expect(root.textContent).toContain(paneTexts.ko.settings.failures.offline);
    expect(root.textContent).not.toContain("network");
  });

  test("says nothing before data is in use", async () => {
    await open("banner", "en", state({}));
    expect(root.textContent).toBe("");
  });

  test("says what changed before it was listening", async () => {
    const failing = state({ failures: [failure] }).state();
    const before = state({}).state();
    let drawn = false;
    const late = {
      state: () => (drawn ? failing : ((drawn = true), before)),
      subscribe: () => () => undefined,
    };
    await open("banner", "en", late);
    expect(root.textContent).toMatch(/^Data service has not answered since/);
  });

  test("says which quality is in use and since when", async () => {
    await open("banner", "en", state({ qualities: { live: 3, cached: 0, workbook: 1, snapshot: 0 } }));
    expect(root.textContent).toMatch(/^In use: Live, From this workbook \(last answer Nov \d+, 2026/);
    expect(root.querySelector(".standing-in")).toBeNull();
  });

  test("says what does not answer, why, since when, and what stands in, in both languages", async () => {
    const failing = state({
      qualities: { live: 0, cached: 0, workbook: 0, snapshot: 9 },
      failures: [failure],
    });
    await open("banner", "en", failing);
    expect(root.textContent).toMatch(
      /Data service has not answered since Nov .+\. The service does not answer in time\. It is asked again soon\. The figures that ship with SmallCap stand in\.$/,
    );
    await act(() => render(null, root));
    await open("banner", "ko", failing);
    expect(root.textContent).toMatch(
      /이후 응답 없음: 데이터 서비스\. 서비스가 제시간에 응답하지 않습니다\. 곧 다시 요청합니다\. SmallCap에 내장된 수치를 대신 씁니다\.$/,
    );
  });
});
