import { xml, XML_HEADER } from "../../xlsx/xml/xmlText.ts";

const COLORS: readonly (readonly [slot: string, rgb: string])[] = [
  ["dk1", "000000"],
  ["lt1", "FFFFFF"],
  ["dk2", "44546A"],
  ["lt2", "E7E6E6"],
  ["accent1", "4472C4"],
  ["accent2", "ED7D31"],
  ["accent3", "A5A5A5"],
  ["accent4", "FFC000"],
  ["accent5", "5B9BD5"],
  ["accent6", "70AD47"],
  ["hlink", "0563C1"],
  ["folHlink", "954F72"],
];

const fonts = (element: string, latin: string) =>
  xml(
    element,
    {},
    xml("a:latin", { typeface: latin }),
    xml("a:ea", { typeface: "" }),
    xml("a:cs", { typeface: "" }),
  );

const fill = xml("a:solidFill", {}, xml("a:schemeClr", { val: "phClr" }));
const thrice = (element: string, each: string) => xml(element, {}, each, each, each);

/**
 * xl/theme/theme1.xml of a workbook that was not opened from a file with a theme of its own: Office's colours
 * and fonts, plain fills and lines. Excel could do without it; other programs draw charts without colours then.
 */
export const THEME_XML =
  XML_HEADER +
  xml(
    "a:theme",
    { "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main", name: "Office Theme" },
    xml(
      "a:themeElements",
      {},
      xml(
        "a:clrScheme",
        { name: "Office" },
        ...COLORS.map(([slot, val]) => xml(`a:${slot}`, {}, xml("a:srgbClr", { val }))),
      ),
      xml(
        "a:fontScheme",
        { name: "Office" },
        fonts("a:majorFont", "Calibri Light"),
        fonts("a:minorFont", "Calibri"),
      ),
      xml(
        "a:fmtScheme",
        { name: "Office" },
        thrice("a:fillStyleLst", fill),
        thrice("a:lnStyleLst", xml("a:ln", { w: 6350 }, fill)),
        thrice("a:effectStyleLst", xml("a:effectStyle", {}, xml("a:effectLst"))),
        thrice("a:bgFillStyleLst", fill),
      ),
    ),
  );
