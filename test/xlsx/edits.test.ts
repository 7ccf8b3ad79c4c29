import fc from "fast-check";
import {
  appending,
  attributeEdit,
  attributeRemoval,
  contentEdit,
  edited,
  prefixOf,
  removal,
} from "../../src/xlsx/edits.ts";
import { parseXml } from "../../src/xlsx/xml/parseXml.ts";

const source = `<x:a one="1"  two='2>1'><x:b/>text<x:c>old</x:c></x:a>`;
const root = parseXml(source);
const [b, c] = [root.child("b")!, root.child("c")!];

test("elements and attributes go, contents change, and all the rest keeps its bytes", () => {
  expect(edited(source, [removal(b)])).toBe(`<x:a one="1"  two='2>1'>text<x:c>old</x:c></x:a>`);
  expect(edited(source, attributeRemoval(root, "two"))).toBe(`<x:a one="1"><x:b/>text<x:c>old</x:c></x:a>`);
  expect(attributeRemoval(root, "three")).toEqual([]);
  expect(edited(source, attributeEdit(root, "two", 'a"b'))).toBe(
    `<x:a one="1" two="a&quot;b"><x:b/>text<x:c>old</x:c></x:a>`,
  );
  const quoting = `<c note=" cm='1'" cm="2"/>`;
  expect(edited(quoting, attributeRemoval(parseXml(quoting), "cm"))).toBe(`<c note=" cm='1'"/>`);
  expect(edited(source, [contentEdit(c, "new"), contentEdit(b, "full")])).toBe(
    `<x:a one="1"  two='2>1'><x:b>full</x:b>text<x:c>new</x:c></x:a>`,
  );
  expect(edited(source, [appending(root, "<x:d/>")])).toBe(`${source.slice(0, -6)}<x:d/></x:a>`);
  expect(prefixOf(root)).toBe("x:");
});

test("edits in any order give one text; none leaves it as it is", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 2 }), (text) => {
      expect(edited(text, [])).toBe(text);
      const middle = text.length >> 1;
      const edits = [
        { start: middle, end: text.length, text: "B" },
        { start: 0, end: middle, text: "A" },
      ];
      expect(edited(text, edits)).toBe("AB");
      expect(edited(text, [...edits].reverse())).toBe("AB");
    }),
  );
});
