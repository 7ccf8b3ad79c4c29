import type { XmlElement } from "./xml/xmlElement.ts";
import { fromXstring, toXstring, xml, xmlText, XML_HEADER } from "./xml/xmlText.ts";

/** Texts of cells, each once. */
export class SharedStrings {
  private readonly numbers = new Map<string, number>();
  private uses = 0;

  of(text: string): number {
    this.uses += 1;
    const number = this.numbers.get(text) ?? this.numbers.size;
    this.numbers.set(text, number);
    return number;
  }

  get isEmpty(): boolean {
    return this.numbers.size === 0;
  }

  xml(): string {
    const attributes = {
      xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
      count: this.uses,
      uniqueCount: this.numbers.size,
    };
    const items = [...this.numbers.keys()].map((text) => xml("si", {}, xmlText("t", toXstring(text))));
    return XML_HEADER + xml("sst", attributes, items);
  }
}

/** The texts of xl/sharedStrings.xml by number, formats within a text left out. */
export function readSharedStrings(root: XmlElement | undefined): readonly string[] {
  return (root?.all("si") ?? []).map(readText);
}

/** The text of a string item, an inline string or a comment: plain, or in runs; phonetic hints left out. */
export function readText(item: XmlElement): string {
  const texts = item.children.map((child) =>
    child.name === "t" ? child.text : child.name === "r" ? (child.child("t")?.text ?? "") : "",
  );
  return fromXstring(texts.join(""));
}
