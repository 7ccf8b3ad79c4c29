const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

const UNSAFE = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Surrogate}|_(?=x[0-9a-f]{4}_)/giu;

const NAMED: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** A text for use between tags or quotes; characters XML cannot hold become U+FFFD. */
export function escapeXml(text: string): string {
  return text
    .replace(ILLEGAL, "\ufffd")
    .replace(/[&<>"\t\n\r]/g, (character) => NAMED[character] ?? `&#${character.charCodeAt(0)};`);
}

/** A text in the way of spreadsheet cells (ST_Xstring), which can hold any character: `_x0007_`. Not escaped yet. */
export function toXstring(text: string): string {
  return text.replace(
    UNSAFE,
    (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
  );
}

/** The text behind an ST_Xstring. */
export function fromXstring(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/**
 * One element: attributes escaped and left out where undefined, content as it is. What may be many pieces, as rows
 * are, goes in as a list: some hundred thousand arguments are more than a call can take.
 *
 * @example xml("row", { r: 1, ht: undefined }, "<c/>", ["<c/>", "<c/>"]) // '<row r="1"><c/><c/><c/></row>'
 */
export function xml(
  name: string,
  attributes: Attributes = {},
  ...content: readonly (string | readonly string[])[]
): string {
  let tag = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    tag += ` ${key}="${typeof value === "boolean" ? String(Number(value)) : escapeXml(String(value))}"`;
  }
  const inside = content.flat();
  return inside.length === 0 ? `${tag}/>` : `${tag}>${inside.join("")}</${name}>`;
}

/** An element with text, which keeps its blanks. */
export function xmlText(name: string, text: string, attributes: Attributes = {}): string {
  const space = text.trim() === text ? undefined : "preserve";
  return xml(name, { ...attributes, "xml:space": space }, escapeXml(text));
}

export const XML_HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
