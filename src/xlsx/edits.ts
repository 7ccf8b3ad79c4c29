import type { XmlElement } from "./xml/xmlElement.ts";
import { escapeXml } from "./xml/xmlText.ts";

/** A piece of a text that is to read otherwise; with `start` and `end` alike, something is put in. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The text with all edits made; what lies between them stays as it is. Edits must not overlap.
 *
 * @example edited("abc", [{ start: 1, end: 2, text: "" }, { start: 3, end: 3, text: "d" }]) // "acd"
 */
export function edited(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text: put } of [...edits].sort((a, b) => a.start - b.start)) {
    parts.push(text.slice(at, start), put);
    at = end;
  }
  return parts.join("") + text.slice(at);
}

/** Takes an element out, with all that is in it. */
export const removal = ({ start, end }: XmlElement): Edit => ({ start, end, text: "" });

/** Takes an attribute out of an element's tag, if it is there; named as written, with its prefix. */
export function attributeRemoval(element: XmlElement, name: string): Edit[] {
  return attributeAs(element, name, "");
}

/** Gives an attribute of an element's tag another value, if it is there; named as written, with its prefix. */
export function attributeEdit(element: XmlElement, name: string, value: string): Edit[] {
  return attributeAs(element, name, ` ${name}="${escapeXml(value)}"`);
}

function attributeAs(element: XmlElement, name: string, text: string): Edit[] {
  const found = [...startTag(element).matchAll(ATTRIBUTE)].find(([, own]) => own === name);
  if (!found) return [];
  const start = element.start + found.index;
  return [{ start, end: start + found[0].length, text }];
}

/** Puts another content between an element's tags. */
export function contentEdit(element: XmlElement, content: string): Edit {
  const tag = startTag(element);
  if (tag.endsWith("/>"))
    return {
      start: element.start + tag.length - 2,
      end: element.end,
      text: `>${content}</${tagName(element)}>`,
    };
  const close = element.raw.lastIndexOf("</");
  return { start: element.start + tag.length, end: element.start + close, text: content };
}

/** Adds content behind what is between an element's tags. */
export function appending(element: XmlElement, content: string): Edit {
  if (startTag(element).endsWith("/>")) return contentEdit(element, content);
  const at = element.start + element.raw.lastIndexOf("</");
  return { start: at, end: at, text: content };
}

/** "x:" of `<x:row>`, "" of `<row>`: what to put before the names of elements beside it. */
export function prefixOf(element: XmlElement): string {
  const name = tagName(element);
  return name.slice(0, name.indexOf(":") + 1);
}

/** Whole attributes one after the other, so that what looks like one inside a value is passed over. */
const ATTRIBUTE = /\s+([^\s=/>]+)\s*=\s*(?:"[^"]*"|'[^']*')/g;

const tagName = (element: XmlElement) => /^<([^\s/>]+)/.exec(element.raw)?.[1] ?? element.name;

/** A ">" inside quotes does not end a tag. */
const startTag = (element: XmlElement) => /^<(?:[^>"']|"[^"]*"|'[^']*')*>/.exec(element.raw)?.[0] ?? "";
