/* Language and theme of the workbench: chosen once, kept where the browser keeps things, and obeyed where it does not. */
import { changePreferences, readPreferences } from "../../../src/workbench/page/frame/preferences.ts";

const PLACE = "http://localhost:1/workbench/";
const globals = ["location", "localStorage", "matchMedia"] as const;
const before = globals.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);

/** A browser at an address, whose storage keeps things, or is refused as in a frame without cookies. */
function browserAt(address: string, keeps: boolean, matches: (query: string) => boolean = () => false) {
  const kept = new Map<string, string>();
  const refuse = () => {
    throw new DOMException("denied", "SecurityError");
  };
  const storage = {
    getItem: keeps ? (key: string) => kept.get(key) ?? null : refuse,
    setItem: keeps ? (key: string, value: string) => void kept.set(key, value) : refuse,
  };
  const set = (name: (typeof globals)[number], value: unknown) =>
    Object.defineProperty(globalThis, name, { value, configurable: true });
  set("location", new URL(address));
  set("localStorage", storage);
  set("matchMedia", (query: string) => ({ matches: matches(query) }));
}

afterEach(() => {
  for (const [name, descriptor] of before)
    if (descriptor) Object.defineProperty(globalThis, name, descriptor);
    else Reflect.deleteProperty(globalThis, name);
});

test.each([
  ["kept", true, PLACE],
  ["refused", false, `${PLACE}?lang=ko&theme=dark`],
])("a choice holds when the page starts again; storage is %s", (_, keeps, expected) => {
  browserAt(`${PLACE}?lang=en&theme=dark`, keeps);
  let next!: URL;
  changePreferences({ language: "ko" }, (address) => (next = address));
  expect(next.href).toBe(expected);
  expect(readPreferences(next.search)).toEqual({ language: "ko", theme: "dark" });
});

test.each([
  ["dark", true],
  ["light", false],
])("under a %s contrast theme the cells are of that theme, whatever was chosen", (theme, isDark) => {
  const matches = (query: string) => query.includes("forced-colors") || isDark;
  browserAt(`${PLACE}?lang=en&theme=${isDark ? "light" : "dark"}`, true, matches);
  expect(readPreferences().theme).toBe(theme);
});

test("the language changed under a contrast theme leaves the theme chosen before, and one not chosen to the browser", () => {
  let isForced = true;
  const matches = (query: string) => (query.includes("forced-colors") ? isForced : true);
  let next!: URL;
  browserAt(`${PLACE}?theme=light`, true, matches);
  changePreferences({ language: "ko" }, (address) => (next = address));
  expect(readPreferences(next.search)).toEqual({ language: "ko", theme: "dark" });
  isForced = false;
  expect(readPreferences(next.search)).toEqual({ language: "ko", theme: "light" });

  let isDark = true;
  browserAt(PLACE, true, (query) => query.includes("color-scheme") && isDark);
  changePreferences({ language: "ko" }, (address) => (next = address));
  expect(readPreferences(next.search).theme).toBe("dark");
  isDark = false;
  expect(readPreferences(next.search)).toEqual({ language: "ko", theme: "light" });
});
