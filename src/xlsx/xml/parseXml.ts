import { XlsxError } from "../xlsxError.ts";
import { XmlElement } from "./xmlElement.ts";

const MAX_DEPTH = 200;
const NAME = /[^\s/>=<]+/y;
const ATTRIBUTE = /\s+([^\s/>=<]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const TAG_END = /\s*(\/?)>/y;
const ENTITIES = new Map(Object.entries({ lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" }));

/**
 * Parses one XML part. Strict where it matters for safety: no document type (so no entities but XML's own
 * five), no unbalanced tags, no bottomless nesting.
 *
 * @throws XlsxError brokenXml, doctype
 */
export function parseXml(source: string): XmlElement {
  return new Parser(source).parse();
}

class Parser {
  private readonly source: string;
  private position = 0;
  private readonly open: { readonly element: XmlElement; readonly tag: string }[] = [];
  private root: XmlElement | undefined;

  constructor(source: string) {
    this.source = source;
  }

  parse(): XmlElement {
    for (;;) {
      const start = this.source.indexOf("<", this.position);
      this.addText(this.source.slice(this.position, start === -1 ? undefined : start));
      if (start === -1) break;
      this.position = start;
      this.markup();
    }
    if (!this.root || this.open.length > 0) throw broken("an element is not closed");
    return this.root;
  }

  private markup(): void {
    const { source, position } = this;
    if (source.startsWith("</", position)) this.endTag();
    else if (source.startsWith("<!--", position)) this.skipTo("-->");
    else if (source.startsWith("<?", position)) this.skipTo("?>");
    else if (source.startsWith("<![CDATA[", position)) this.cdata();
    else if (source.startsWith("<!", position))
      throw new XlsxError("doctype", "The file holds a document type declaration, which workbooks never do.");
    else this.startTag();
  }

  private startTag(): void {
    const start = this.position;
    this.position += 1;
    const tag = this.match(NAME)[0];
    const attributes = this.attributes();
    const selfClosing = this.match(TAG_END)[1] === "/";
    const element = new XmlElement(localName(tag), attributes, this.source, start);
    const parent = this.open.at(-1);
    if (parent) parent.element.children.push(element);
    else if (this.root) throw broken("there is more than one root");
    else this.root = element;
    if (selfClosing) element.close(this.position);
    else if (this.open.push({ element, tag }) > MAX_DEPTH) throw broken("elements are nested too deep");
  }

  /** By local name; one without a prefix goes before one with. Namespaces also by their whole name. */
  private attributes(): Record<string, string> {
    const attributes = Object.create(null) as Record<string, string>;
    for (let found = this.tryMatch(ATTRIBUTE); found; found = this.tryMatch(ATTRIBUTE)) {
      const name = found[1]!;
      const value = decode(found[2] ?? found[3]!);
      const local = localName(name);
      if (name === local || !(local in attributes)) attributes[local] = value;
      if (name.startsWith("xmlns") || name.startsWith("mc:")) attributes[name] = value;
    }
    return attributes;
  }

  private endTag(): void {
    this.position += 2;
    const tag = this.match(NAME)[0];
    this.match(TAG_END);
    const closed = this.open.pop();
    if (closed?.tag !== tag) throw broken(`</${tag}> closes nothing`);
    closed.element.close(this.position);
  }

  private cdata(): void {
    const start = this.position + "<![CDATA[".length;
    this.skipTo("]]>");
    const top = this.open.at(-1);
    if (top) top.element.text += this.source.slice(start, this.position - 3);
  }

  private addText(text: string): void {
    const top = this.open.at(-1);
    if (top) top.element.text += decode(text);
    else if (text.trim() !== "") throw broken("there is text outside the root");
  }

  private skipTo(end: string): void {
    const found = this.source.indexOf(end, this.position);
    if (found === -1) throw broken(`${end} is missing`);
    this.position = found + end.length;
  }

  private tryMatch(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.position;
    const found = pattern.exec(this.source);
    if (found) this.position = pattern.lastIndex;
    return found;
  }

  private match(pattern: RegExp): RegExpExecArray {
    const found = this.tryMatch(pattern);
    if (!found) throw broken(`near ${JSON.stringify(this.source.slice(this.position, this.position + 30))}`);
    return found;
  }
}

const localName = (name: string) => name.slice(name.indexOf(":") + 1);

function decode(text: string): string {
  const lines = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  if (!lines.includes("&")) return lines;
  return lines.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));|&/gi, (whole, hex, decimal, name) => {
    const code = typeof hex === "string" ? Number.parseInt(hex, 16) : Number(decimal);
    const character =
      typeof name === "string"
        ? ENTITIES.get(name)
        : code <= 0x10ffff
          ? String.fromCodePoint(code)
          : undefined;
    if (character === undefined) throw broken(`unknown entity ${whole}`);
    return character;
  });
}

const broken = (what: string) => new XlsxError("brokenXml", `The file is damaged: ${what}.`);
