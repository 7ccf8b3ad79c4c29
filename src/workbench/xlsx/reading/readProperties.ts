import type { PropertiesData } from "../../book/bookData.ts";
import type { XmlElement } from "../../../xlsx/xml/xmlElement.ts";
import { fromXstring } from "../../../xlsx/xml/xmlText.ts";

const CORE = {
  title: "title",
  subject: "subject",
  author: "creator",
  keywords: "keywords",
  comments: "description",
  category: "category",
} as const;
const APP = { manager: "Manager", company: "Company" } as const;

/** Document properties, from docProps/core.xml, app.xml and custom.xml. */
export function readProperties(
  core: XmlElement | undefined,
  app: XmlElement | undefined,
  custom: XmlElement | undefined,
): PropertiesData {
  return {
    ...named(core, CORE),
    ...named(app, APP),
    custom: Object.fromEntries((custom?.all("property") ?? []).flatMap(readCustom)),
  };
}

function named<K extends string>(
  root: XmlElement | undefined,
  names: Readonly<Record<K, string>>,
): Partial<Record<K, string>> {
  const entries = Object.entries<string>(names).flatMap(([key, element]) => {
    const text = root?.child(element)?.text ?? "";
    return text === "" ? [] : [[key, fromXstring(text)]];
  });
  return Object.fromEntries(entries) as Partial<Record<K, string>>;
}

/** Texts, numbers and truth values; dates stay the ISO texts they are. */
function readCustom(property: XmlElement): [string, string | number | boolean][] {
  const name = fromXstring(property.attribute("name") ?? "");
  const [value] = property.children;
  if (!value) return [];
  if (value.name === "bool") return [[name, value.text === "true" || value.text === "1"]];
  const isNumber =
    /^(?:r4|r8|u?i[1248]|u?int|decimal)$/.test(value.name) && Number.isFinite(Number(value.text));
  return [[name, isNumber ? Number(value.text) : fromXstring(value.text)]];
}
