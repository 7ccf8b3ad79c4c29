/* Keys of the add-in: found whatever the keyboard's language, and none that Excel has for itself. */
import { aboutLanguages, languages } from "../../../src/i18n/language.ts";
import { readFileSync } from "node:fs";
import { actionOf, type ShortcutsFile } from "../../../src/workbench/page/frame/shortcuts.ts";

type Names = Readonly<Record<string, { readonly value: string }>>;
interface Resources {
  readonly resources: Readonly<Record<string, Names>>;
}

const asset = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../assets/${name}`, import.meta.url), "utf8"));
const file = asset("shortcuts.json") as ShortcutsFile &
  Resources & { readonly actions: readonly { readonly id: string; readonly name: string }[] };
const names = asset("shortcuts.names.json") as Resources;

const nothingHeld = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const press = (key: string, code: string, held: readonly (keyof typeof nothingHeld)[]) => ({
  key,
  code,
  ...nothingHeld,
  ...Object.fromEntries(held.map((name) => [name, true])),
});

test.each([
  [press("f", "KeyF", ["ctrlKey", "altKey"]), false, "fill"],
  [press("ㄹ", "KeyF", ["ctrlKey", "altKey"]), false, "fill"],
  [press("ƒ", "KeyF", ["metaKey", "altKey"]), true, "fill"],
  [press("R", "KeyR", ["ctrlKey", "altKey", "shiftKey"]), false, "refreshWorkbook"],
  [press("r", "KeyR", ["ctrlKey", "altKey"]), false, "refreshSelection"],
  [press("ArrowUp", "ArrowUp", ["ctrlKey", "altKey"]), false, "showPane"],
  [press("f", "KeyF", ["ctrlKey"]), false, null],
  [press("f", "KeyF", []), false, null],
  [press("f", "KeyF", ["ctrlKey", "altKey", "shiftKey"]), false, null],
  [press("f", "KeyF", ["ctrlKey", "altKey"]), true, null],
])("%j (Mac: %s) asks for %s", (pressed, isMac, action) => {
  expect(actionOf(file, pressed, isMac)).toBe(action);
});

/** Excel's own with Ctrl+Alt or Command+Option. Source: Microsoft, Keyboard shortcuts in Excel. */
const excels = [
  "ctrl+alt+v",
  "ctrl+alt+f9",
  "ctrl+alt+shift+f9",
  "ctrl+alt+l",
  "ctrl+alt+m",
  "ctrl+alt+k",
  "ctrl+alt+p",
  "ctrl+alt+=",
  "ctrl+alt+-",
  "ctrl+alt+left",
  "ctrl+alt+right",
  "command+option+v",
  "command+option+l",
  "command+option+m",
  "command+option+n",
  "command+option+h",
  "command+option+d",
  "command+option+left",
  "command+option+right",
];

test("each action has a key of its own, which is none of Excel's", () => {
  const keys = file.shortcuts.flatMap(({ key }) => [key.default, key.mac!]).map((key) => key.toLowerCase());
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.filter((key) => excels.includes(key))).toEqual([]);
  expect(file.shortcuts.map(({ action }) => action)).toEqual(file.actions.map(({ id }) => id));
});

test("each action has a name in every language, and English ones are where Office looks first", () => {
  expect(names.resources["default"]).toEqual(file.resources["default"]);
  const locales = languages.slice(1).map((language) => aboutLanguages[language].locale.toLowerCase());
  expect(Object.keys(names.resources)).toEqual(["default", ...locales]);
  for (const [locale, said] of Object.entries(names.resources)) {
    expect(Object.keys(said)).toEqual(file.actions.map(({ id }) => id));
    expect(file.actions.map(({ name }) => name)).toEqual(Object.keys(said).map((id) => `\${resource.${id}}`));
    const english = Object.values(names.resources["default"]!).map(({ value }) => value);
    const same = Object.values(said).filter(({ value }) => english.includes(value));
    expect(same.length).toBe(locale === "default" ? english.length : 0);
  }
});
