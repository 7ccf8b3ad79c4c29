import { XMLParser } from "fast-xml-parser";
import { badShape } from "../badShape.ts";
import { decodeData } from "../reading/decodeText.ts";
import { SEC } from "./series.ts";

/**
 * XML as plain objects: attributes begin with "@", texts stay texts, elements named in `lists` are lists even where there is one.
 *
 * @throws SourceFailure badShape if it is none, or declares entities of its own, as no filing does
 */
export function parseXml(body: Uint8Array, lists: readonly string[]): unknown {
  const text = decodeData(SEC, body);
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw badShape(SEC, "answers with XML that defines entities");
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: "@",
    removeNSPrefix: true,
    parseTagValue: false,
    parseAttributeValue: false,
    isArray: (name) => lists.includes(name),
  });
  const root = /<([\w:]+)[\s>]/.exec(text)?.[1];
  if (root === undefined || !text.trimEnd().endsWith(`</${root}>`))
    throw badShape(SEC, "answers with a part of its XML");
  try {
    return parser.parse(text) as unknown;
  } catch {
    throw badShape(SEC, "answers with broken XML");
  }
}
